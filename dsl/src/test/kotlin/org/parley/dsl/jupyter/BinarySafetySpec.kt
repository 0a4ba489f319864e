package org.parley.dsl.jupyter

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldNotBeEmpty
import java.io.File
import java.io.PrintWriter
import java.io.StringWriter
import java.util.spi.ToolProvider

/** Reads the compiled classes: who sees the kernel's API, and which of its members they call. */
class BinarySafetySpec : FunSpec({
    val classes = File(ParleyIntegration::class.java.protectionDomain.codeSource.location.toURI())
    val compiled = classes.walk().filter { it.extension == "class" }.toList()

    test("only the jupyter package sees the kernel's API") {
        compiled.shouldNotBeEmpty()
        compiled
            .filter { it.parentFile.name != "jupyter" }
            .filter { "org/jetbrains/kotlinx/jupyter" in it.readBytes().decodeToString() }
            .shouldBeEmpty()
    }

    test("and calls only what API 0.11 and kernel 0.19 have in common") {
        val called = kernelCalls(compiled.filter { it.parentFile.name == "jupyter" })
        called.shouldNotBeEmpty()
        (called - COMMON).shouldBeEmpty()
    }
})

/** `owner.member:descriptor` of every kernel method that some classes call. */
private fun kernelCalls(files: List<File>): Set<String> {
    val out = StringWriter()
    val arguments = listOf("-c", "-p") + files.map { it.path }
    ToolProvider.findFirst("javap").orElseThrow()
        .run(PrintWriter(out), PrintWriter(out), *arguments.toTypedArray())
    return CALL.findAll(out.toString()).map { it.groupValues[1].replace("\"", "") }.toSet()
}

private val CALL = Regex("""Method (org/jetbrains/kotlinx/jupyter/\S+)""")

/** These have one signature in kotlin-jupyter-api 0.11.0-398 and in the jar inside kernel 0.19.0.944. */
private val COMMON = """
    org/jetbrains/kotlinx/jupyter/api/FieldValue.<init>:(Ljava/lang/Object;Ljava/lang/String;)V
    org/jetbrains/kotlinx/jupyter/api/FieldValue.getValue:()Ljava/lang/Object;
    org/jetbrains/kotlinx/jupyter/api/KotlinKernelHost.display:(Ljava/lang/Object;Ljava/lang/String;)V
    org/jetbrains/kotlinx/jupyter/api/KotlinKernelHost.updateDisplay:(Ljava/lang/Object;Ljava/lang/String;)V
    org/jetbrains/kotlinx/jupyter/api/Notebook.getCurrentCell:()Lorg/jetbrains/kotlinx/jupyter/api/CodeCell;
    org/jetbrains/kotlinx/jupyter/api/ResultHandlerExecution${"$"}DefaultImpls.replaceVariables:(Lorg/jetbrains/kotlinx/jupyter/api/ResultHandlerExecution;Ljava/util/Map;)Lorg/jetbrains/kotlinx/jupyter/api/ResultHandlerExecution;
    org/jetbrains/kotlinx/jupyter/api/ResultsKt.MIME:([Lkotlin/Pair;)Lorg/jetbrains/kotlinx/jupyter/api/MimeTypedResult;
    org/jetbrains/kotlinx/jupyter/api/SubtypeRendererTypeHandler.<init>:(Lkotlin/reflect/KClass;Lorg/jetbrains/kotlinx/jupyter/api/ResultHandlerExecution;)V
    org/jetbrains/kotlinx/jupyter/api/SubtypeThrowableRenderer.<init>:(Lkotlin/reflect/KClass;Lkotlin/jvm/functions/Function1;)V
    org/jetbrains/kotlinx/jupyter/api/libraries/JupyterIntegration${"$"}Builder.addRenderer:(Lorg/jetbrains/kotlinx/jupyter/api/RendererTypeHandler;)V
    org/jetbrains/kotlinx/jupyter/api/libraries/JupyterIntegration${"$"}Builder.addThrowableRenderer:(Lorg/jetbrains/kotlinx/jupyter/api/ThrowableRenderer;)V
    org/jetbrains/kotlinx/jupyter/api/libraries/JupyterIntegration${"$"}Builder.getNotebook:()Lorg/jetbrains/kotlinx/jupyter/api/Notebook;
    org/jetbrains/kotlinx/jupyter/api/libraries/JupyterIntegration${"$"}Builder.import:([Ljava/lang/String;)V
    org/jetbrains/kotlinx/jupyter/api/libraries/JupyterIntegration${"$"}Builder.onLoaded:(Lkotlin/jvm/functions/Function1;)V
    org/jetbrains/kotlinx/jupyter/api/libraries/JupyterIntegration.<init>:()V
""".trimIndent().lines().toSet()

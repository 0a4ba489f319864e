package org.parley.dsl.jupyter

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.collections.shouldNotContain
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import org.jetbrains.kotlinx.jupyter.api.CodeCell
import org.jetbrains.kotlinx.jupyter.api.FieldValue
import org.jetbrains.kotlinx.jupyter.api.MimeTypedResult
import org.jetbrains.kotlinx.jupyter.api.Notebook
import org.jetbrains.kotlinx.jupyter.api.libraries.ExecutionHost
import org.parley.check.InvalidSpecException
import org.parley.dsl.answerKey
import org.parley.dsl.at
import org.parley.dsl.chart.learningCurve
import org.parley.dsl.chart.preview
import org.parley.dsl.exponential
import org.parley.dsl.game
import org.parley.dsl.matrixGame
import org.parley.dsl.model.asInferenceModel
import org.parley.dsl.row
import org.parley.dsl.sets
import org.parley.dsl.strictlyNested
import org.parley.dsl.study
import org.parley.dsl.svnr
import org.parley.dsl.table
import org.parley.dsl.zoo
import java.lang.reflect.Proxy
import java.util.Base64

class ParleyIntegrationSpec : FunSpec({
    val library = ParleyIntegration().getDefinitions(stub<Notebook>()).single()

    fun shown(value: Any): MimeTypedResult {
        val renderer = library.renderers.first { it.accepts(value) }
        return renderer.execution.execute(stub<ExecutionHost>(), FieldValue(value, null)).value as MimeTypedResult
    }

    test("the kernel's scanner is told the integration's real name") {
        val scanned = "META-INF/kotlin-jupyter-libraries/libraries.json"
        val registration = ParleyIntegration::class.java.classLoader.getResource(scanned)!!.readText()

        registration shouldContain "\"${ParleyIntegration::class.qualifiedName}\""
    }

    test("the integration can be made without arguments, as the scanner makes it") {
        ParleyIntegration::class.constructors.count { it.parameters.isEmpty() } shouldBe 1
    }

    test("imports name packages that there are") {
        library.imports.shouldNotBeEmpty()
        for (name in library.imports) {
            val folder = name.removeSuffix(".*").replace('.', '/')
            (ParleyIntegration::class.java.classLoader.getResource(folder) != null) shouldBe true
        }
        library.imports shouldContain "org.parley.dsl.*"
    }

    val maxOfThree = zoo("max-of-three")
    val result = study(maxOfThree) {
        learner("<A>") { svnr { particles = 4 } }
        episodes = 2
    }.run()
    val run = result.runs().single()

    val pictures = mapOf(
        maxOfThree to "Max of Three(s2 = 1.5, scale-exponent = 2.0, third = -4.0)\n  a, b, c: action(-10.0..10.0)",
        strictlyNested() to "strictlyNested()\n1: ∅, 2: {1}, 3: {1, 2}",
        sets { "b" hears "a" } to "sets { \"b\" hears \"a\" }\na: ∅, b: {a}",
        strictlyNested("b", "a").over(listOf("a", "b")) to "a: {b}, b: ∅",
        exponential(10.0, 0.1) to "exponential(from = 10.0, to = 0.1, over = 1.0.ofTraining): 10 at first",
        exponential(10.0, 0.1).preview() to "Figure: ",
        result.learningCurve() to "Figure: ",
    )
    pictures.forEach { (value, text) ->
        test("a ${value.javaClass.simpleName} is a picture and says the same as text: $text") {
            val shown = shown(value)
            shown.getValue("image/svg+xml") shouldStartWith "<svg"
            Base64.getDecoder().decode(shown.getValue("image/png")).take(4) shouldBe PNG
            shown.getValue("text/plain") shouldContain text
            // Front ends would take HTML before both, and strip the SVG from it.
            shown.keys shouldNotContain "text/html"
        }
    }

    test("a matrix game of two is its payoff table") {
        val stagHunt = matrixGame("Stag Hunt") {
            agents("row", "column") { actions("stag", "hare") }
            symmetric(row(4, 1), row(3, 2))
        }
        val text = shown(stagHunt).getValue("text/plain")
        text.lines().map { it.trim().split(Regex("\\s{2,}")) }.drop(3).take(2) shouldBe
            listOf(listOf("stag", "4, 4", "1, 3"), listOf("hare", "3, 1", "2, 2"))
        shown(stagHunt).getValue("text/html") shouldContain "<table"
    }

    test("a result is its table") {
        shown(result) shouldBe shown(result.table())
        shown(result).getValue("text/plain") shouldBe result.table().toString()
        shown(result).getValue("text/html") shouldContain "&lt;A&gt;"
    }

    test("an answer key is its table, and as text all that it says") {
        val key = maxOfThree.answerKey()
        shown(key).getValue("text/plain") shouldBe "$key"
        shown(key).getValue("text/html") shouldBe key.table().html()
        shown(key.table()).getValue("text/plain") shouldBe key.table().toString()
    }

    test("runs, models and networks are shown as text, escaped") {
        shown(run).getValue("text/html") shouldContain "&lt;A&gt; on Max of Three"
        val model = run.policy().asInferenceModel()
        shown(model).getValue("text/plain") shouldBe model.toString()
        shown(run.policy().networks().getValue("a")).getValue("text/plain") shouldContain "1 (relu)"
    }

    test("sets that fit no agents are shown with the reason") {
        val ring = sets {
            "a" hears "b"
            "b" hears "a"
        }
        shown(ring).getValue("text/plain") shouldContain "a hears b hears a: must be free of cycles"
    }

    test("a refusal is its list of problems, without a stack trace") {
        val refusal = runCatching { svnr { particles = 1 } }.exceptionOrNull() as InvalidSpecException
        val renderer = library.throwableRenderers.first { it.accepts(refusal) }
        val text = (renderer.render(refusal) as MimeTypedResult).getValue("text/plain")

        text shouldBe refusal.message
        text shouldNotContain "\tat "
    }

    test("a failing reward is its message") {
        val bad = game("Bad") {
            agents("a", "b") { action(0.0..1.0) }
            reward { error("no") }
        }
        val failure = runCatching { bad.reward(at(0, 0)) }.exceptionOrNull()!!
        val renderer = library.throwableRenderers.first { it.accepts(failure) }

        (renderer.render(failure) as MimeTypedResult).getValue("text/plain") shouldBe failure.message
    }
})

/** Answers nothing but a code cell, which renderers are handed and ours do not look at. */
internal inline fun <reified T> stub(): T =
    Proxy.newProxyInstance(T::class.java.classLoader, arrayOf(T::class.java)) { _, method, _ ->
        if (method.returnType == CodeCell::class.java) stubCell() else null
    } as T

internal fun stubCell(): CodeCell =
    Proxy.newProxyInstance(CodeCell::class.java.classLoader, arrayOf(CodeCell::class.java)) { _, _, _ -> null }
        as CodeCell

private val PNG = listOf(0x89, 0x50, 0x4E, 0x47).map { it.toByte() }

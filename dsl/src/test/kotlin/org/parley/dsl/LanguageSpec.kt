package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.engine.spec.tempdir
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.parley.learner.svnr.Conditioning
import org.parley.learner.svnr.CriticScope
import org.parley.learner.svnr.ParticleSpace
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import java.net.URLClassLoader

/** Compiles the language: texts that must mean what printed them, and blocks that must not compile. */
class LanguageSpec : FunSpec({
    val folder = tempdir()

    test("the text of a specification is a program that rebuilds it") {
        val specifications = listOf(
            constant(0.5),
            exponential(10.0, 0.05, 0.9.ofTraining),
            linear(10.0, 0.0, 1e-4.ofTraining),
            burst(2.0),
            relaxation(1_000.0),
            geometric(),
            threeStage(),
            linear(10.0, 1.0, 2000.episodes),
            exponential(10.0, 1.0, 50_000.steps),
            linear(8.0, 1.0, 0.2.ofTraining).restarting(3).then(constant(0.5), after = 3_000_000_000.steps).holding(),
            linear(8.0, 1.0, 0.4.ofTraining).then(geometric()),
            adaptive(burst(2.0)),
            sampledPeers(2),
            sampledPeers(1).resampledEvery(3_000_000_000),
            randomDag(density = 0.5).drawnOnce(),
            randomDag(links = 5).resampledEvery(10),
            custom {
                "a" hears "b"
                "b" hears "a"
            },
            strictlyNested("\"a\" \$b \\"),
            strictlyNested(),
            history(2),
            history(4, actions = true),
            factorGraph("a", "\"b\" \$c") { factor("a", "\"b\" \$c") },
            factorChain(3),
            svnr {
                criticScope = CriticScope.FACTORS
                kernel = local()
            },
            strictlyNested("c", "a", "b"),
            independent(),
            full(),
            sets {
                "b" hears "a"
                "c" hears listOf("a", "b")
                "a" hears listOf()
            },
            local(),
            joint().with(median().times(0.3)),
            joint().with(median().atLeast(0.01)),
            median().times(2.0).atLeast(1e-4),
            local().inverseMultiquadric().with(softQLearningBandwidth()),
            joint().with(paperBandwidth().times(2.0)),
            joint().with(numPyroBandwidth()).inverseMultiquadric(),
            fixedBandwidth(0.25).atLeast(0.5),
            balancedRepulsion().times(2.0),
            paperRepulsion(),
            logDensityRepulsion(),
            plainNoise(),
            jumpingNoise(),
            steepNoise(),
            noiseFeatures(sharpness = Double.POSITIVE_INFINITY, frequencies = listOf(1.0, 2.5)),
            noiseFeatures(sharpness = 2.0, frequencies = listOf()),
            svnr(),
            svnr {
                negotiation = sets { "b" hears "a" }
                kernel = joint().with(median().times(0.3))
                annealing = linear(5.0, 1.0, 0.5.ofTraining).then(constant(1.0))
                policyHidden = listOf(64)
                repulsion = paperRepulsion()
                particleSpace = ParticleSpace.RAW
                conditioning = Conditioning.ACTIONS
                noiseFeatures = jumpingNoise()
                criticHidden = listOf()
            },
        )
        val imports = "import org.parley.dsl.*\nimport org.parley.learner.svnr.*\n"
        val program = "${imports}fun all(): List<Any> = listOf(${specifications.joinToString(",\n")})"

        val (exit, messages) = compile(listOf(folder.resolve("Texts.kt").apply { writeText(program) }))

        messages shouldBe ""
        exit shouldBe ExitCode.OK
        val loader = URLClassLoader(arrayOf(folder.toURI().toURL()), LanguageSpec::class.java.classLoader)
        val rebuilt = loader.loadClass("TextsKt").getMethod("all").invoke(null) as List<*>
        rebuilt shouldContainExactly specifications
    }

    val misplaced = mapOf(
        "a game's words in a reward" to
            "val N = game(\"X\") { reward { u -> agents(\"a\") { }; 0.0 } }",
        "a game's words in an agents' block" to
            "val N = game(\"X\") { agents(\"a\") { solvedAt = 1.0 } }",
        "a study's words in a learner's block" to
            "val N = study(zoo(\"twin-peaks\")) { learner(\"A\") { episodes = 1 } }",
        "a study's words in a recording's block" to
            "val N = study(zoo(\"twin-peaks\")) { recording { seeds = 1..2 } }",
        "a learner's words in a negotiation's block" to
            "val N = svnr { negotiation = sets { particles = 2 } }",
    )
    val files = misplaced.values.mapIndexed { i, text ->
        folder.resolve("Misplaced$i.kt").apply {
            writeText("import org.parley.dsl.*\n${text.replace("val N", "val n$i")}")
        }
    }
    val (exit, messages) = compile(files)
    test("misplaced words fail the compilation") { exit shouldBe ExitCode.COMPILATION_ERROR }
    misplaced.keys.zip(files).forEach { (what, file) ->
        test("$what do not compile") {
            messages.lines().filter { file.name in it && "error:" in it }.joinToString() shouldContain
                "cannot be called in this context with an implicit receiver"
        }
    }
})

private fun compile(files: List<File>): Pair<ExitCode, String> {
    val messages = ByteArrayOutputStream()
    val exit = K2JVMCompiler().exec(
        PrintStream(messages),
        "-no-stdlib",
        "-no-reflect",
        "-classpath",
        System.getProperty("java.class.path"),
        "-d",
        files.first().parent,
        *files.map { it.path }.toTypedArray(),
    )
    return exit to messages.toString()
}

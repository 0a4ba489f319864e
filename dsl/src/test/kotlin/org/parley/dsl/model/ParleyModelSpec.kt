package org.parley.dsl.model

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.jetbrains.kotlinx.dl.api.inference.InferenceModel
import org.parley.dsl.plainNoise
import org.parley.dsl.study
import org.parley.dsl.zoo
import org.parley.learner.svnr.CommonRandomness
import org.parley.math.Matrix
import org.parley.math.RandomStream

class ParleyModelSpec : FunSpec({
    val policy = study(zoo("max-of-three")) {
        learner("A") {
            svnr {
                particles = 4
                policyHidden = listOf(5)
                noiseFeatures = plainNoise()
            }
        }
        episodes = 20
    }.run().runs().single().policy()

    test("the team's model plays what the policy plays from the same noise") {
        val stream = RandomStream.of(7)
        val noise = (0 until 3).flatMap { agent ->
            Matrix.zeros(1, 2).also { CommonRandomness.fill(stream, agent, it) }.data().toList()
        }
        val model: InferenceModel = policy.asInferenceModel()

        model.inputDimensions shouldBe longArrayOf(6)
        model.predictSoftly(noise.toFloatArray(), "") shouldBe policy.jointActions(stream, 1).row(0)
    }

    test("an agent's model is its network; strictly nested, the second hears the first") {
        val model = policy.agentAsInferenceModel("b")
        val noise = floatArrayOf(0.1f, -0.2f, 0.3f, 1f)
        val network = policy.networks().getValue("b")

        model.predictSoftly(noise, "") shouldBe
            network.forward(Matrix.wrap(1, 4, *noise), network.tape(1)).row(0)
        shouldThrow<NoSuchElementException> { policy.agentAsInferenceModel("z") }
            .message shouldBe "no network \"z\" in [a, b, c]"
    }

    test("a model keeps the weights it was made from") {
        val network = policy.networks().getValue("a").copy()
        val model = network.asInferenceModel()
        val before = model.predictSoftly(floatArrayOf(1f, 1f), "")
        network.parameters().fill(0f)

        model.predictSoftly(floatArrayOf(1f, 1f), "") shouldBe before
    }

    test("its summary names every layer with its shape and parameters") {
        val lines = policy.asInferenceModel("team").summary().format("  ", '─', '═').map(String::trim)

        lines.filter { it.startsWith("c ") }.map { it.split(Regex(" {2,}")) } shouldContainExactly
            listOf(listOf("c 1 (relu)", "5", "35"), listOf("c 2 (linear)", "1", "6"))
        lines.joinToString("\n") shouldContain "Parameters in all: 93"
    }

    test("what it cannot do it says") {
        val model = policy.asInferenceModel()

        shouldThrow<UnsupportedOperationException> { model.predict(FloatArray(6)) }
            .message shouldBe "\"team\" has no classes to predict: use predictSoftly(…)"
        shouldThrow<IllegalArgumentException> { model.predictSoftly(FloatArray(5), "") }
            .message shouldBe "\"team\" takes 6 numbers, got 5"
        shouldThrow<IllegalArgumentException> { model.reshape(7) }
            .message shouldBe "\"team\" takes an input of shape [6], not [7]"
        model.reshape(6)
        shouldThrow<IllegalArgumentException> { model.copy("x", true, true) }
        shouldThrow<IllegalArgumentException> { model.copy("x", false, false) }
        model.copy("x", false, true).name shouldBe "x"
    }
})

package org.parley.dsl

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.parley.check.InvalidSpecException

class SpecJsonSpec : FunSpec({
    test("schedules, rules and kernels come back from JSON") {
        val annealing = adaptive(linear(8.0, 1.0, 2000.episodes).then(constant(1.0)), atMost = 0.2.ofTraining)
        annealingFromJson(annealing.toJson()) shouldBe annealing
        val rule = custom { "a" hears listOf("b", "c") }
        negotiationFromJson(rule.toJson()) shouldBe rule
        val kernel = joint().with(median().times(0.3))
        kernelFromJson(kernel.toJson()) shouldBe kernel
        val graph = factorGraph("a", "b", "c") {
            factor("a", "b")
            factor("c")
        }
        factorGraphFromJson(graph.toJson()) shouldBe graph
        noiseFeaturesFromJson(jumpingNoise().toJson()) shouldBe jumpingNoise()
        val optimiser = sgd(0.9).clipped(10.0)
        optimiserFromJson(optimiser.toJson()) shouldBe optimiser
        optimiserFromJson(optimiser.fading().toJson()) shouldBe optimiser.fading()
        val settings = sequential(critics = 1, softValue = mixture(8), leniency = leniency(stepCost = 0.3))
        sequentialFromJson(settings.toJson()) shouldBe settings
        historyFromJson(history(3, actions = true).toJson()) shouldBe history(3, actions = true)
    }

    test("bad JSON is refused with its path") {
        val refused = shouldThrow<InvalidSpecException> {
            annealingFromJson("""{"holding": {"part": {"burst": {"settled": -1}}}}""")
        }
        refused.message shouldContain "holding / part / burst / settled = -1.0: must be a finite number above 0."
    }

    test("a learner's block records the problems of its compositions with the others") {
        val refused = shouldThrow<InvalidSpecException> {
            svnr {
                annealing = constant(1.0).then(geometric(), after = 1.5.ofTraining).restarting(1)
                particles = 3
            }
        }
        refused.message shouldContain "annealing / after = 1.5: must be a share of training"
        refused.message shouldContain "annealing / times = 1: must be a whole number"
        refused.message shouldContain "particles = 3"
    }
})

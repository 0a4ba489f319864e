package org.parley.dsl

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.doubles.plusOrMinus
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import org.parley.check.InvalidSpecException
import org.parley.game.JointAction
import org.parley.learner.svnr.CriticScope
import org.parley.learner.svnr.DecentralisedTraining

class FactorGraphSpec : FunSpec({
    val graph = factorGraph("a", "b", "c") {
        factor("a", "b")
        factor("c", "b")
    }
    val meeting = game("Meeting") {
        agents("a", "b", "c") { action(-1.0..1.0) }
        factors(graph) { c, u -> -(u[0] - u[1]) * (u[0] - u[1]) - if (c == 0) u[0] * u[0] else 0.0 }
    }

    test("a game pays what its factors add up to") {
        meeting.reward(JointAction.of(0.5, 0.0, -1.0)) shouldBe (-1.5 plusOrMinus 1e-12)
        meeting.factored().orElseThrow().graph() shouldBe factorGraph("a", "b", "c") {
            factor("a", "b")
            factor("b", "c")
        }
        factorChain(3).factors().size shouldBe 2
    }

    test("agents learn from their neighbours alone") {
        val learner = svnr {
            negotiation = earlierNeighbours(graph)
            criticScope = CriticScope.FACTORS
            kernel = local()
            batch = 8
        }
        learner.toString() shouldContain "criticScope = CriticScope.FACTORS"
        val training = learner.start(meeting, 2, 1)
        training.step()
        training.shouldBeInstanceOf<DecentralisedTraining>().traffic().messages() shouldBe 10
    }

    test("what cannot be is refused") {
        shouldThrow<InvalidSpecException> { factorGraph("a", "b") { factor("a", "x") } }.message shouldContain
            "factor 1"
        shouldThrow<InvalidSpecException> { factorGraph("a", "b") { factor("a") } }.message shouldContain
            "in at least one factor"
        shouldThrow<InvalidSpecException> {
            game("Both") {
                agents("a", "b", "c") { action(-1.0..1.0) }
                reward { 0.0 }
                factors(graph) { _, _ -> 0.0 }
            }
        }.message shouldContain "one of the two"
        shouldThrow<InvalidSpecException> {
            svnr {
                criticScope = CriticScope.FACTORS
                kernel = local()
            }.start(meeting, 1, 1)
        }.message shouldContain "earlierNeighbours(graph)"
    }
})

package org.parley.dsl

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.doubles.shouldBeBetween
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.parley.check.InvalidSpecException
import org.parley.game.zoo.ParticleGather
import org.parley.learner.svnr.Svnr
import org.parley.network.Optimiser

class SequentialDslSpec :
    StringSpec({
        "a study of a game with state runs, and says what it earned" {
            val study =
                study(ParticleGather.game()) {
                    learner("SVNR") {
                        sequentialSvnr {
                            negotiation = independent()
                            batch = 8
                        }
                    }
                    episodes = 3
                    recording {
                        evaluations = 1
                        evaluationEpisodes = 4
                        finalEpisodes = 8
                    }
                }
            val runs = study.run().runs()
            runs shouldHaveSize 1
            runs[0].meanReturn().shouldBeBetween(-50.0, 5.0, 0.0)
            runs[0].snapshots()[0].particles().columns() shouldBe 4
        }

        "agents remember what they saw and did, and a history's text is the language's" {
            fun clock(remembered: SequentialBlock.() -> Unit) = sequentialGame("Clock") {
                agents("a", "b") { action(-1.0..1.0) }
                step { s -> s.reward(s.u(0)) }
                observe(1) { s, _, seen -> seen.add(s.time().toDouble()) }
                horizon = 5
                remembered()
            }
            val game = clock { history(3, actions = true) }
            game.localHistory() shouldBe history(3, actions = true)
            game.observationSize() shouldBe 3 + 2
            history(3, actions = true).toString() shouldBe "history(3, actions = true)"
            history(2).toString() shouldBe "history(2)"
            game.remembering(history(5)).observationSize() shouldBe 5
            shouldThrow<InvalidSpecException> { game.remembering(history(6)) }.message shouldContain
                "at most the 5 steps"
            shouldThrow<InvalidSpecException> { clock { history(0) } }.message shouldContain "history"
        }

        "what is said of games with state is told again" {
            val learner =
                svnr {
                    sequential = sequential(discount = 0.9, critics = 1, softValue = hardMaximum(2))
                    optimiser = sgd(0.9).clipped(10.0)
                }
            learner.sequential().discount() shouldBe 0.9
            learner.toString() shouldContain "discount = 0.9"
            val lenient = sequential(returnSteps = 3, successes = 0.25, leniency = leniency(stepCost = 0.3))
            lenient.toString() shouldContain
                "returnSteps = 3, successes = 0.25, leniency = leniency(forgiven = 1.0, stepCost = 0.3, " +
                "lastStepCost = 0.0, heldUntil = 0.2, goneBy = 0.4)"
            learner.toString() shouldContain "optimiser = sgd(0.9).clipped(10.0)"
            adam().fading(to = 0.1, from = 0.5) shouldBe Optimiser.adam().withFading(0.1, 0.5)
            "${adam().fading(to = 0.1, from = 0.5)}" shouldBe "adam().fading(to = 0.1, from = 0.5)"
            shouldThrow<InvalidSpecException> { sgd().fading(to = 2.0) }.message shouldContain "to = 2.0"
            svnr() shouldBe Svnr.builder().build()
            sequentialSvnr() shouldBe Svnr.sequentialBuilder().build()
        }
    })

package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.doubles.plusOrMinus
import io.kotest.matchers.shouldBe
import org.parley.game.zoo.MaxOfThree
import org.parley.learner.svnr.Svnr

/** The sentence that the language was made for, and what it means. */
class SentenceSpec :
    FunSpec({
        val maxOfThree = game("Max of Three") {
            agents("a", "b", "c") { action(-10.0..10.0) }
            reward { u ->
                max(
                    bowl(u, centre = at(-5, -5, 3), width = 3.0) * 0.8,
                    bowl(u, centre = at(7, 7, -4), width = 1.5) + 10.0,
                )
            }
        }

        test("the game is the zoo's") {
            for (u in listOf(at(7, 7, -4), at(-5, -5, 3), at(0, 1, 2), at(10, -10, 10))) {
                maxOfThree.reward(u) shouldBe (MaxOfThree.game(1.5).reward(u) plusOrMinus 1e-12)
            }
            maxOfThree.agents() shouldBe MaxOfThree.game(1.5).agents()
        }

        test("the study holds what was written") {
            val study = study(maxOfThree) {
                learner("SVNR") {
                    svnr {
                        negotiation = strictlyNested()
                        particles = 16
                        annealing = exponential(from = 8.0, to = 0.1, over = 0.5.ofTraining)
                    }
                }
                learner("SVNR-M") { svnr { negotiation = independent() } }
                episodes = 7
                seeds = 1..3
            }

            study.learners().keys shouldContainExactly setOf("SVNR", "SVNR-M")
            study.episodes() shouldBe 7
            study.seeds() shouldContainExactly listOf(1L, 2L, 3L)
            val svnr = study.learners()["SVNR"] as Svnr
            svnr.particles() shouldBe 16
            svnr.annealing().temperature(4, 7) shouldBe 0.1
            (study.learners()["SVNR-M"] as Svnr).negotiation() shouldBe independent()
        }

        test("it runs") {
            val result = study(maxOfThree) {
                learner("SVNR") { svnr { particles = 4 } }
                episodes = 3
            }.run()

            result.complete() shouldBe true
        }
    })

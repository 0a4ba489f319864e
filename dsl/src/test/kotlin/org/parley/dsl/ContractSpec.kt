package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.parley.dsl.chart.diagnosisCurve
import org.parley.dsl.chart.learningCurve
import org.parley.dsl.chart.particleEvolution
import org.parley.dsl.chart.profile
import org.parley.dsl.chart.returns
import org.parley.dsl.chart.texts
import org.parley.game.zoo.MaxOfThree
import org.parley.study.Result

private const val NOTE = "departs from the contract: batch 16, not 8"

/** A departure is seen wherever its learner is. */
class ContractSpec :
    FunSpec({
        val result: Result = study(MaxOfThree.game(3.0)) {
            listOf("keeps" to 8, "departs" to 16).forEach { (label, rows) ->
                learner(label) {
                    svnr {
                        policyHidden = listOf(8)
                        criticHidden = listOf(8)
                        batch = rows
                        particles = 4
                        particleSets = 1
                    }
                }
            }
            contract {
                policyHidden = listOf(8)
                annealing = exponential(from = 30.0, to = 0.05, over = 0.6.ofTraining)
                batch = 8
                search = searched(trials = 2)
            }
            searched("keeps", searched(trials = 2))
            searched("departs", searched(trials = 2))
            episodes = 20
            seeds = 1..2
            recording { diagnoses = 2 }
        }.run()

        test("tables mark the learner and say what it departs in") {
            result.table()["departs"].mark shouldBe "¹"
            result.table()["keeps"].mark shouldBe ""
            listOf("${result.table()}", "${result.statistics()}", "${result.diagnosis()}").forEach {
                it shouldContain "departs¹"
                it shouldContain NOTE
            }
            result.table().markdown() shouldContain "departs¹"
            result.table().html() shouldContain "departs¹"
        }

        test("charts mark it in their legends and say the rest above") {
            val figures = listOf(
                result.learningCurve(),
                result.returns(),
                result.profile(),
                result.diagnosisCurve(),
                result.particleEvolution(),
            )
            figures.map { texts(it).joinToString(" ") }.forEach {
                it shouldContain "departs¹"
                it shouldContain NOTE
            }
        }

        test("mistakes are told by their paths, all at once") {
            refused {
                study(MaxOfThree.game(3.0)) {
                    learner("SVNR") { svnr() }
                    contract {
                        batch = 0
                        gradientSteps = -1.0
                    }
                    episodes = 0
                }
            }.map { it.substringBefore(":") }.toSet() shouldBe setOf(
                "study / contract / batch = 0",
                "study / contract / gradientSteps = -1.0",
                "study / episodes = 0",
            )
        }
    })

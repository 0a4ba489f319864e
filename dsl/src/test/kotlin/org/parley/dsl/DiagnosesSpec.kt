package org.parley.dsl

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.doubles.plusOrMinus
import io.kotest.matchers.maps.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.parley.check.InvalidSpecException
import org.parley.diagnosis.Diagnosis
import org.parley.dsl.chart.diagnosisCurve
import org.parley.dsl.chart.texts

class DiagnosesSpec : FunSpec({
    fun trained(readings: Int?) = study(zoo("max-of-three")) {
        val small: SvnrBlock.() -> Unit = {
            policyHidden = listOf(8)
            criticHidden = listOf(8)
            batch = 16
            particles = 4
        }
        learner("SVNR") { svnr(small) }
        learner("SVNR-M") {
            svnr {
                small()
                negotiation = independent()
            }
        }
        episodes = 40
        seeds = 1..2
        recording { readings?.let { diagnoses = it } }
    }.run()

    val result = trained(readings = 4)

    test("a recording diagnoses at its moments and changes nothing that is learnt") {
        val run = result.runs().first()
        run.readings().map { it.step() } shouldBe listOf(0L, 10L, 20L, 30L, 40L)
        run.readings().map { it.finding() as Diagnosis }.last().temperature() shouldBe 0.05
        val unwatched = trained(readings = null).runs().first()
        unwatched.readings() shouldHaveSize 0
        unwatched.meanReturn() shouldBe run.meanReturn()
        unwatched.replay().jointActions() shouldBe run.replay().jointActions()
    }

    test("ages of particles are recorded beside diagnoses and change nothing that is learnt") {
        val both = study(zoo("max-of-three")) {
            learner("SVNR") { svnr { batch = 16 } }
            episodes = 20
            recording {
                diagnoses = 2
                particleAges = 4
            }
        }.run().runs().single()
        both.readings().map { it.step() } shouldBe listOf(0L, 0L, 5L, 10L, 10L, 15L, 20L, 20L)
        both.particleAges().particles() shouldHaveSize 100
        both.particleAges().episodes() shouldBe 20
        refused { result.runs().first().particleAges() }.single() shouldContain "Add recording { particleAges = 50 }"
    }

    test("ages and diagnoses of games with state are refused") {
        refused {
            study(zooGame("particle-gather")) {
                learner("SVNR") { sequentialSvnr() }
                recording {
                    diagnoses = 0
                    particleAges = 5
                }
            }
        }.map { it.substringBefore(" = ") } shouldBe
            listOf("diagnoses", "diagnoses", "particleAges").map { "study / recording / $it" }
    }

    test("the table has a row a learner and says each run's verdict") {
        val table = result.diagnosis()
        table.rows.map { it.learner } shouldBe listOf("SVNR", "SVNR-M")
        table["SVNR"].diagnoses shouldHaveSize 2
        val gaps = table["SVNR"].diagnoses.values.map { it.gaps().optimality().value() }
        table["SVNR"].summary.means().getValue("optimality gap").value() shouldBe (gaps.average() plusOrMinus 1e-9)
        table.toString() shouldContain "SVNR-M: "
        table.toString() shouldContain " of 2 runs "
        table.html() shouldContain ">optimality</th>"
        table.markdown() shouldContain "| learner | optimality | Nash | ERO | PRO |"
    }

    test("one run's diagnosis is the table's") {
        val one = result.diagnosis("SVNR", 2)
        one.numbers() shouldBe result.diagnosis()["SVNR"].diagnoses.getValue(2).numbers()
        one.inWords() shouldContain "Verdict: "
        shouldThrow<InvalidSpecException> { result.diagnosis("SVNR", 9) }.problems().map { it.where() } shouldBe
            listOf("run")
    }

    test("the curve names gaps, learners, episodes and temperature") {
        texts(result.diagnosisCurve()) shouldContainAll
            listOf("gap in reward", "PRO gap, nats", "temperature α", "episodes", "SVNR", "SVNR-M", "ERO")
        texts(result.diagnosisCurve()) shouldContain "Diagnosis on Max of Three"
    }

    test("without recorded diagnoses the curve says what to write") {
        texts(trained(readings = null).diagnosisCurve()) shouldContain
            "No diagnosis was recorded: add recording { diagnoses = 20 } to the study."
    }

    test("less than one diagnosis is refused") {
        val refused = shouldThrow<InvalidSpecException> { trained(readings = 0) }
        refused.problems().map { it.where() } shouldBe listOf("study / recording / diagnoses")
    }
})

package org.parley.dsl.chart

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.collections.shouldNotContain
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.parley.check.InvalidSpecException

class ResultChartsSpec : FunSpec({
    val recording = oneLearner.study().recording()
    val moments = recording.moments().size

    test("a learning curve names its axes, learners and the best value") {
        texts(twoLearners.learningCurve()) shouldContainAll
            listOf("mean return", "temperature α", "episodes", "SVNR", "SVNR-M", "best 10")
    }

    test("a learning curve of one learner has no legend") {
        texts(oneLearner.learningCurve()) shouldNotContain "SVNR"
    }

    test("particles: a panel a moment, all particles in it, episode and α above it") {
        val figure = oneLearner.particleEvolution("SVNR", seed = 2)
        val written = texts(figure)

        written.count { it.startsWith("episode ") } shouldBe moments
        written.first { it.startsWith("episode ") } shouldBe "episode 0 · α 10"
        written shouldContainAll listOf("action of a", "action of b")
        written.joinToString() shouldContain "reward where c = −4"
        count("circle", figure) shouldBe moments * (recording.particles() + 1)
    }

    test("particles: the panels come in the order of training") {
        val episodes = texts(oneLearner.particleEvolution()).filter { it.startsWith("episode ") }
        val numbers = episodes.map { it.removePrefix("episode ").substringBefore(" ").toInt() }

        numbers shouldBe numbers.sorted()
    }

    test("particles: a row a learner, and α in the panels where learners differ in it") {
        val written = texts(twoLearners.particleEvolution(agents = "c" to "a"))

        written shouldContainAll listOf("SVNR", "SVNR-M", "action of c", "α 10", "α 0.05")
        written.count { it == "α 1" } shouldBe moments
        (written.indexOf("SVNR") < written.indexOf("SVNR-M")) shouldBe true
    }

    test("particles: all that is unknown is refused at once") {
        val refused = shouldThrow<InvalidSpecException> { oneLearner.particleEvolution("SAC", 9) }
        refused.problems().map { it.where() } shouldBe listOf("learner", "seed")

        val agents = shouldThrow<InvalidSpecException> {
            oneLearner.particleEvolution(agents = "x" to "y")
        }
        agents.problems().map { it.value() } shouldBe listOf("x", "y")
        shouldThrow<InvalidSpecException> { oneLearner.particleEvolution(agents = "a" to "a") }
    }

    test("returns: a point a run, hits beside the names, the threshold") {
        val figure = twoLearners.returns()

        count("circle", figure) shouldBe twoLearners.runs().size
        texts(figure) shouldContainAll
            listOf("SVNR: 0 of 2", "SVNR-M: 0 of 2", "hit from 9", "mean return of the last policy")
    }

    test("an interrupted study is drawn as far as it came") {
        interrupted.runs().size shouldBe 2

        texts(interrupted.learningCurve()).joinToString() shouldContain "not all runs were completed"
        val panels = texts(interrupted.particleEvolution())
        panels.count { it == "not reached" } shouldBe 3
        panels shouldNotContain "third"
        texts(interrupted.returns()).joinToString() shouldContain "1 not begun"
    }

    test("a study that failed is drawn with what it has") {
        failed.runs().map { it.meanReturn().isNaN() } shouldBe listOf(true, true)

        texts(failed.learningCurve()).joinToString() shouldContain "not all runs were completed"
        texts(failed.particleEvolution()) shouldContain "action of a"
        texts(failed.returns()) shouldContain "No run has a return: the game failed in all 2."
    }

    test("where nothing began, charts say so") {
        empty.runs().size shouldBe 0

        texts(empty.learningCurve()).joinToString() shouldContain "No return was recorded"
        texts(empty.particleEvolution()).joinToString() shouldContain "No particles were recorded"
        texts(empty.returns()) shouldContain "No run had begun."
    }
})

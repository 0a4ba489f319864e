package org.parley.dsl

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import org.parley.check.InvalidSpecException
import org.parley.dsl.chart.oneLearner
import org.parley.game.zoo.MaxOfThree
import org.parley.study.export.ExportFormat
import org.parley.study.search.PaperSpaces
import org.parley.study.search.Sampler
import org.parley.study.search.SearchSpace
import java.nio.file.Files

class SearchesSpec : FunSpec({
    val space = SearchSpace.builder().logUniform("rate", 1e-4, 1e-1).build()

    test("a search gives every learner the same trials and seeds") {
        val found = search(MaxOfThree.game(3.0)) {
            for (label in listOf("one", "other")) {
                learner(label, space) { point ->
                    quickSvnr {
                        policyLearningRate = point.number("rate")
                        batch = 16
                    }
                }
            }
            trials = 2
            seeds = 1..2
            episodes = 3
            sampler = Sampler.random()
        }.run(2)
        found.keys.toList() shouldBe listOf("one", "other")
        found.values.map { it.evaluations() } shouldBe listOf(4, 4)
    }

    test("the papers' space is an entrant") {
        val game = MaxOfThree.game(3.0)
        val contest = search(game) { learner("SVNR", PaperSpaces.entrant(game, svnr())) }
        contest.search("SVNR").effort().trials() shouldBe 50
    }

    test("everything wrong is told at once") {
        shouldThrow<InvalidSpecException> {
            search(MaxOfThree.game(3.0)) {
                trials = 0
                seeds = listOf(1, 1)
                episodes = 0
            }
        }.problems() shouldHaveSize 4
    }

    test("a result goes out in every format") {
        val folder = Files.createTempDirectory("export")
        for (format in ExportFormat.values()) {
            for (file in oneLearner.export(format, folder.resolve(format.text()))) {
                (Files.size(file) > 0) shouldBe true
                Files.delete(file)
            }
        }
        folder.toFile().deleteRecursively()
    }
})

package org.parley.dsl

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.engine.spec.tempdir
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldStartWith
import org.parley.check.InvalidSpecException
import org.parley.game.SequentialGame
import org.parley.learner.svnr.Svnr
import org.parley.study.Suite
import org.parley.study.export.ExportFormat
import java.io.File

class SuiteSpec : FunSpec({
    fun short(seedCount: Int = 2): Suite = suite {
        game("narrow", zoo("max-of-three"), floor = -20.0)
        game(zoo("twin-peaks"))
        for (m in listOf(4, 6)) {
            learner("SVNR, particles = $m") {
                svnr {
                    particles = m
                    batch = 16
                }
            }
        }
        episodes = 10
        seeds = 1..seedCount
        recording {
            evaluations = 2
            evaluationEpisodes = 5
            finalEpisodes = 20
        }
    }
    val tie = zoo("twin-peaks").toString()

    test("a suite is a study a game") {
        val suite = short()
        suite.studies().keys.toList() shouldContainExactly listOf("narrow", tie)
        suite.learners() shouldContainExactly listOf("SVNR, particles = 4", "SVNR, particles = 6")
        suite.floor("narrow").asDouble shouldBe -20.0
        val alone = study(zoo("twin-peaks")) {
            for (m in listOf(4, 6)) {
                learner("SVNR, particles = $m") {
                    svnr {
                        particles = m
                        batch = 16
                    }
                }
            }
            episodes = 10
            seeds = 1..2
            recording {
                evaluations = 2
                evaluationEpisodes = 5
                finalEpisodes = 20
            }
        }
        suite.run()[tie].digest() shouldBe alone.run().digest()
    }

    test("learners are asked for each game") {
        val suite = suite {
            game("one step", zoo("max-of-two"))
            game("steps", zooGame("particle-gather"))
            learner("SVNR") { if (it is SequentialGame) sequentialSvnr() else svnr() }
        }
        fun batch(game: String) = (suite.studies().getValue(game).learners().getValue("SVNR") as Svnr).batch()
        batch("one step") shouldBe Svnr.builder().build().batch()
        batch("steps") shouldBe Svnr.sequentialBuilder().build().batch()
    }

    test("a table has a row a game and a column a learner") {
        val table = short().run().table()
        val lines = "$table".lines()
        lines[0] shouldBe "2 games, 2 learners"
        lines[1] shouldStartWith "game"
        lines[1] shouldContain "SVNR, particles = 6"
        lines[3] shouldStartWith "narrow"
        lines[5] shouldStartWith "2 seeds, 10 episodes a run."
        table["narrow", "SVNR, particles = 4"].runs shouldBe 2
        table.markdown() shouldContain "| narrow |"
        table.html() shouldContain "narrow"
    }

    test("statistics are on one scale, which is told") {
        val text = "${short().run().statistics()}"
        text shouldContain "2 games on one scale: 0 floor, 1 optimum"
        text shouldContain "narrow: floor -20, as stated; optimum 10"
        text shouldContain "random play's return"
        text shouldContain "P(SVNR, particles = 4 > SVNR, particles = 6) = "
    }

    test("a folder keeps the runs of all games; results verify and travel") {
        val folder = File(tempdir(), "suite").path
        val result = short().run(folder = folder)
        result.complete() shouldBe true
        short().resume(folder).digest() shouldBe result.digest()
        short().run().digest() shouldBe result.digest()
        "${result.verify()}" shouldStartWith "8 runs made again: 8 same"
        shouldThrow<InvalidSpecException> { short(3).run(folder) }.message!! shouldContain "another suite"
        shouldThrow<InvalidSpecException> { short().resume("$folder-not") }.message!! shouldContain "has begun"
        val written = result.export(ExportFormat.CSV, File(folder, "export").toPath())
        written.single().toFile().readLines().count { ",final," in it } shouldBe 8
    }

    test("a suite's file says the same") {
        val file = File(tempdir(), "a.yaml")
        file.writeText(
            """
            games: [{name: max-of-three, label: narrow, floor: -20}, twin-peaks]
            learners: [{label: SVNR, svnr: {batch: 16}, vary: {particles: [4, 6]}}]
            episodes: 10
            seeds: 1..2
            evaluation: {points: 2, episodes: 5, final: 20}
            """.trimIndent(),
        )
        fun texts(suite: Suite) = suite.studies().mapValues { (_, study) -> study.plans().map { it.text() } }
        texts(suiteFile(file.path)) shouldBe texts(short())
    }

    test("what is wrong everywhere is told once, the rest with its game") {
        val refused = shouldThrow<InvalidSpecException> {
            suite {
                game("a", zoo("max-of-two"))
                game("a", zoo("max-of-three"))
                game("table", zooGame("climbing"))
                learner("A") { svnr { particles = 7 } }
                learner("B", Svnr.builder().build())
                seeds = listOf(1, 1)
            }
        }
        refused.problems().map { it.where().removePrefix("suite / ") } shouldContainExactly listOf(
            "game",
            "learner(\"A\") / svnr / particles",
            "seeds",
            "game(\"table\") / learner(\"A\") / game",
            "game(\"table\") / learner(\"B\") / game",
        )
        shouldThrow<InvalidSpecException> { suite { learner("A") { svnr() } } }.message!! shouldContain "games = none"
        shouldThrow<InvalidSpecException> {
            suite {
                game("a", zoo("max-of-two"))
                learner("A") { }
            }
        }.message!! shouldContain "learner(\"A\") / learner = missing"
    }
})

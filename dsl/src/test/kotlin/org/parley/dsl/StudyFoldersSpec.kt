package org.parley.dsl

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.engine.spec.tempdir
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldStartWith
import org.parley.check.InvalidSpecException
import org.parley.study.Study
import java.io.File

class StudyFoldersSpec : FunSpec({
    fun short(seedCount: Int = 3): Study = study(zoo("max-of-three")) {
        learner("A") {
            svnr {
                particles = 4
                batch = 16
            }
        }
        episodes = 30
        seeds = 1..seedCount
    }

    test("a folder keeps runs; the same line again makes none and gives the same bits") {
        val folder = File(tempdir(), "study").path
        val result = short().run(folder = folder)

        result.complete() shouldBe true
        val kept = File(folder, "runs").listFiles()!!.filter { it.name.endsWith(".run") }.associate {
            it.name to
                it.lastModified()
        }
        kept.keys shouldBe setOf("1-a.seed-1.run", "1-a.seed-2.run", "1-a.seed-3.run")
        val again = short().resume(folder)
        again.digest() shouldBe result.digest()
        again.digest() shouldBe short().run().digest()
        File(folder, "runs").listFiles()!!.filter {
            it.name.endsWith(".run")
        }.associate { it.name to it.lastModified() } shouldBe
            kept
    }

    test("another study's folder is refused, and one that is not there cannot be resumed") {
        val folder = File(tempdir(), "study").path
        short(1).run(folder)

        shouldThrow<InvalidSpecException> { short(2).run(folder) }.message!! shouldContain "another study"
        shouldThrow<InvalidSpecException> { short().resume("$folder-not") }.message!! shouldContain "has begun"
    }

    test("a result verifies") {
        val verification = short().run().verify()

        verification.same() shouldBe true
        "$verification" shouldStartWith "3 runs made again: 3 same"
    }

    test("a study file says the same") {
        val file = File(tempdir(), "a.yaml")
        file.writeText(
            """
            game: max-of-three
            learners: [{label: A, svnr: {particles: 4, batch: 16}}]
            episodes: 30
            seeds: 1..3
            """.trimIndent(),
        )
        studyFile(file.path).plans().map { it.text() } shouldBe short().plans().map { it.text() }
    }
})

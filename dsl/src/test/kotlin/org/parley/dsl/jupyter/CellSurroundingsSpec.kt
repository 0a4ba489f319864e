package org.parley.dsl.jupyter

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.comparables.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldMatch
import org.jetbrains.kotlinx.jupyter.api.KotlinKernelHost
import org.jetbrains.kotlinx.jupyter.api.MimeTypedResult
import org.parley.dsl.game
import org.parley.dsl.study
import org.parley.dsl.suite
import org.parley.dsl.zoo
import org.parley.study.Study
import org.parley.study.Surroundings
import java.lang.reflect.Proxy
import java.util.concurrent.CopyOnWriteArrayList

class CellSurroundingsSpec : FunSpec({
    val calls = CopyOnWriteArrayList<Pair<String, String>>()
    val host = Proxy.newProxyInstance(javaClass.classLoader, arrayOf(KotlinKernelHost::class.java)) { _, method, args ->
        calls += method.name to (args[0] as MimeTypedResult).getValue("text/plain")
        null
    } as KotlinKernelHost

    /** Runs as a cell does, and gives back what the cell's display was told. */
    fun cell(study: Study) = run {
        calls.clear()
        CellSurroundings(host).run(study)
    }

    fun endless() = study(zoo("max-of-three")) {
        learner("A") { svnr { particles = 4 } }
        episodes = 10_000_000
        recording {
            evaluations = 1
            moments = listOf()
        }
        seeds = 1..9
    }

    test("one display is made, then updated; at last it says what came of the study") {
        val result = cell(
            study(zoo("max-of-three")) {
                learner("A") { svnr { particles = 4 } }
                episodes = 5
                seeds = 1..3
            },
        )

        result.complete() shouldBe true
        calls.map { it.first }.count { it == "display" } shouldBe 1
        calls.first().first shouldBe "display"
        calls.last().second shouldBe
            "Trained Max of Three(s2 = 1.5, scale-exponent = 2.0, third = -4.0): 3 of 3 runs complete."
    }

    test("the kernel's two blows leave a partial result, the flag clear, within a second") {
        val self = Thread.currentThread()
        val asked = System.nanoTime()
        val kernel = Thread {
            Thread.sleep(300)
            self.interrupt()
            Thread.sleep(100)
            kill(self)
        }.apply { start() }
        val result = cell(endless())
        val waited = (System.nanoTime() - asked) / 1_000_000
        kernel.join()

        Thread.interrupted() shouldBe false
        result.complete() shouldBe false
        result.runs().shouldNotBeEmpty()
        waited shouldBeLessThan 1_300L
        calls.last().second shouldMatch
            Regex("Trained .*: 0 of 9 runs complete, interrupted: \\d kept as they stand, \\d not begun\\.")
    }

    test("a suite has one display for all its games") {
        calls.clear()
        val all = suite {
            game(zoo("max-of-two"))
            game(zoo("max-of-three"))
            learner("A") { svnr { particles = 4 } }
            episodes = 3
        }
        val result = CellSurroundings(host).run(all) { all.run(2, it) }

        result.complete() shouldBe true
        calls.map { it.first }.count { it == "display" } shouldBe 1
        calls.last().second shouldBe "Trained 2 games: 2 of 2 runs complete."
    }

    test("a failing game is told in the display, and its run is kept") {
        val bad = game("Bad") {
            agents("a", "b") { action(0.0..1.0) }
            reward { Double.NaN }
            optimum(org.parley.dsl.at(0, 0), value = 0.0)
        }
        val result = cell(
            study(bad) {
                learner("A") { svnr { particles = 4 } }
                episodes = 3
            },
        )

        result.runs().size shouldBe 1
        calls.last().second shouldBe "Trained Bad: 0 of 1 runs complete, 1 failed."
    }

    test("what no study can survive passes through, and the display says that it ended") {
        val broken = game("Broken") {
            agents("a", "b") { action(0.0..1.0) }
            reward { throw AssertionError("broken") }
            optimum(org.parley.dsl.at(0, 0), value = 0.0)
        }

        shouldThrow<AssertionError> {
            cell(
                study(broken) {
                    learner("A") { svnr { particles = 4 } }
                    episodes = 3
                },
            )
        }
            .message shouldBe "broken"
        calls.last().second shouldBe "Training Broken failed."
    }

    test("surroundings are a thread's own") {
        Surroundings.enter(CellSurroundings(host))
        try {
            var elsewhere: Surroundings? = null
            Thread { elsewhere = Surroundings.ofThisThread() }.apply { start() }.join()
            (elsewhere === Surroundings.SILENT) shouldBe true
            (Surroundings.ofThisThread() is CellSurroundings) shouldBe true
        } finally {
            Surroundings.enter(Surroundings.SILENT)
        }
    }
})

/** What the kernel does to a cell that an interrupt did not end, on JVMs that still can. */
private fun kill(thread: Thread) {
    runCatching { Thread::class.java.getMethod("stop").invoke(thread) }
}

package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.doubles.plusOrMinus
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import org.parley.study.Proportion
import java.util.Locale

class TableSpec : FunSpec({
    val table = ResultTable(
        title = "Max of <Three>",
        rows = listOf(
            row("SVNR", runs = 20, hits = 19, mean = 9.9123, deviation = 0.02, seconds = 7.04),
            row("a|b & \"c\"", runs = 1, hits = 0, mean = -0.0712, deviation = 0.0, seconds = 12.0),
            row("none", runs = 0, hits = 0, mean = Double.NaN, deviation = Double.NaN, seconds = Double.NaN),
        ),
        notes = listOf("3 learners."),
    )

    test("as text its columns are aligned") {
        table.toString() shouldBe """
            Max of <Three>
            learner         return                  hits    gap  lowest  highest  runs  seconds
            ─────────  ───────────  ────────────────────  ─────  ──────  ───────  ────  ───────
            SVNR       9.91 ± 0.02  19/20 = 95 % (76–99)   0.09    8.91    10.91    20      7.0
            a|b & "c"        -0.07      0/1 = 0 % (0–79)  10.07   -1.07     0.93     1     12.0
            none                 –                     –      –       –        –     0        –
            3 learners.
        """.trimIndent()
    }

    test("as Markdown what has a meaning there is escaped") {
        table.markdown() shouldBe """
            **Max of \<Three\>**

            | learner | return | hits | gap | lowest | highest | runs | seconds |
            | :-- | --: | --: | --: | --: | --: | --: | --: |
            | SVNR | 9.91 ± 0.02 | 19/20 = 95 % (76–99) | 0.09 | 8.91 | 10.91 | 20 | 7.0 |
            | a\|b & "c" | -0.07 | 0/1 = 0 % (0–79) | 10.07 | -1.07 | 0.93 | 1 | 12.0 |
            | none | – | – | – | – | – | 0 | – |

            3 learners.

        """.trimIndent()
    }

    test("as HTML text is escaped and numbers stand on the right") {
        val html = table.html()
        html shouldContain ">Max of &lt;Three&gt;</caption>"
        html shouldContain ">a|b &amp; &quot;c&quot;</td>"
        html shouldContain Regex("""<td align="right" style="[^"]*text-align:right[^"]*">9\.91 ± 0\.02</td>""")
        html shouldContain Regex("""<td align="left" style="[^"]*text-align:left[^"]*">SVNR</td>""")
        html shouldContain "3 learners.</p>"
        html shouldNotContain "<script"
        html shouldNotContain "class="
    }

    test("numbers do not depend on the machine's language") {
        val before = Locale.getDefault()
        try {
            Locale.setDefault(Locale.GERMANY)
            table.toString() shouldContain "9.91 ± 0.02"
        } finally {
            Locale.setDefault(before)
        }
    }

    test("statistics are the library's summary") {
        val result = study(zoo("max-of-three")) {
            learner("A") { svnr { particles = 4 } }
            episodes = 4
            seeds = 1..3
            recording {
                evaluations = 1
                finalEpisodes = 50
            }
        }.run()
        val summary = result.summary("A")
        val row = result.table()["A"]

        row.mean shouldBe (summary.mean() plusOrMinus 1e-9)
        row.deviation shouldBe (summary.deviation() plusOrMinus 1e-9)
        row.lowest shouldBe summary.lowest()
        row.highest shouldBe summary.highest()
        row.gap shouldBe (summary.gap() plusOrMinus 1e-9)
        row.successRate shouldBe summary.successRate()
        row.seconds shouldBe (summary.seconds() plusOrMinus 1e-9)
        result.table().notes shouldBe listOf(
            "1 learner, 3 seeds, 4 episodes a run.",
            "Return: mean over 50 fresh joint actions of the final policy. Hit: a return of at least 9, " +
                "the optimum being 10; share with its 95 % Wilson interval.",
            "A quick budget: the papers train for 5,000 episodes.",
        )
    }

    test("a failing reward is told once with its runs, which count nowhere") {
        val brittle = game("Brittle") {
            agents("a", "b") { action(-1.0..1.0) }
            val plays = java.util.concurrent.atomic.AtomicInteger()
            reward { u -> if (plays.incrementAndGet() > 30) Double.NaN else u[0] }
            optimum(at(1, 0), value = 1.0)
        }
        val table = study(brittle) {
            learner("A") { svnr { particles = 4 } }
            episodes = 50
            seeds = 1..2
            recording {
                evaluations = 1
                evaluationEpisodes = 1
                moments = listOf()
                finalEpisodes = 1
            }
        }.run().table()

        table["A"].runs shouldBe 0
        table.notes.last() shouldContain Regex(
            "^Failed, counted nowhere: A seed 1, A seed 2\\. A seed 1: Step \\d+: " +
                "The reward of game \"Brittle\" returned NaN " +
                "at the joint action \\(.*\\)\\. It must return a finite number",
        )
        table.toString() shouldContain "\nA             –     –    –       –        –     0        –\n"
    }

    test("an interrupted study says what is missing and what counts as it stands") {
        val long = study(zoo("max-of-three")) {
            learner("A") { svnr { particles = 4 } }
            episodes = 1_000_000
            recording {
                evaluations = 1
                moments = listOf()
            }
            seeds = 1..40
        }
        val cell = Thread.currentThread()
        val stopper = Thread {
            Thread.sleep(300)
            cell.interrupt()
        }.apply { start() }
        val result = long.run()
        stopper.join()

        Thread.interrupted() shouldBe true
        result.complete() shouldBe false
        result.table().notes.joinToString("\n") shouldContain Regex(
            "Partial: interrupted when 0 of 40 runs had ended; \\d+ had not begun\\. " +
                "Stopped early, counted as it stands: A seed 1 at step ",
        )
    }
})

private fun row(learner: String, runs: Int, hits: Int, mean: Double, deviation: Double, seconds: Double) =
    ResultTable.Row(
        learner, runs, hits, Proportion.of(hits, runs), mean, deviation, 10 - mean, mean - 1, mean + 1, seconds,
    )

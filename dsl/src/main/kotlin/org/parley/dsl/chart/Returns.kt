package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomPoint
import org.jetbrains.letsPlot.geom.geomText
import org.jetbrains.letsPlot.geom.geomVLine
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleColorManual
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.elementBlank
import org.jetbrains.letsPlot.themes.theme
import org.parley.study.Result
import org.parley.training.Run

/**
 * The final mean return of every seed, a row for each learner, with the return from which a run
 * counts as a hit. Points of a row are spread in the order of the seeds.
 */
public fun Result.returns(): Figure {
    val title = "Final mean returns on ${study().game()}"
    val finished = runs().filter { it.meanReturn().isFinite() }
    val missing = runs().size - finished.size
    if (finished.isEmpty()) {
        val failed = "No run has a return: the game failed in all $missing."
        return notice(title, if (missing == 0) "No run had begun." else failed)
    }
    val marked = marked()
    val shown = marked.runs().filter { it.meanReturn().isFinite() }
    return Strip(marked, shown, missing, title, contractNotes()).figure()
}

private class Strip(
    private val result: Result,
    private val finished: List<Run>,
    private val missing: Int,
    private val title: String,
    private val notes: String,
) {
    private val labels = result.study().learners().keys.toList()
    private val seeds = result.study().seeds()
    private val threshold = result.success().threshold()

    fun figure(): Figure = letsPlot() +
        geomVLine(xintercept = threshold, linetype = "dashed", color = FAINT, size = 0.8) +
        thresholdLabel() +
        points() +
        scaleColorManual(values = colours(labels.size), limits = labels) +
        scaleXContinuous(name = "mean return of the last policy") +
        rows() +
        ggtitle(title, subtitle()) +
        parleyTheme() +
        theme(axisTitleY = elementBlank()).legendPositionNone() +
        ggsize(WIDTH, 150 + 56 * labels.size + heightOf(notes))

    /** The first learner on top, and above it room for what the line means. */
    private fun rows(): Feature = scaleYContinuous(
        breaks = labels.indices.map { -it },
        labels = labels.map { "$it: ${hits(it)}" },
        limits = 0.4 - labels.size to 0.85,
    )

    private fun hits(label: String): String {
        val summary = result.summary(label)
        return "${summary.hits()} of ${summary.runs()}"
    }

    private fun subtitle(): String {
        val unbegun = labels.size * seeds.size - finished.size - missing
        val parts = listOfNotNull(
            "A point a seed; beside the names: hits of runs",
            "$missing without a return, because the game failed".takeIf { missing > 0 },
            "$unbegun not begun".takeIf { unbegun > 0 },
        )
        return parts.joinToString("; ") + notes
    }

    /** On the side of the line where most of the chart is. */
    private fun thresholdLabel(): Feature {
        val returns = finished.map { it.meanReturn() }
        val right = threshold < (returns.min() + returns.max()) / 2
        val range = maxOf(threshold, returns.max()) - minOf(threshold, returns.min())
        val beside = threshold + (if (right) 0.006 else -0.006) * range
        return geomText(
            mapOf("x" to listOf(beside), "y" to listOf(0.7)),
            label = "hit from ${number(threshold)}",
            hjust = if (right) 0 else 1,
            size = 6,
            color = INK,
        ) {
            x = "x"
            y = "y"
        }
    }

    private fun points(): Feature {
        val data = mapOf(
            "return" to finished.map { it.meanReturn() },
            "row" to finished.map { spread(it) - labels.indexOf(it.plan().label()) },
            "learner" to finished.map { it.plan().label() },
        )
        return geomPoint(data, size = 3.5, alpha = 0.75, sampling = samplingNone) {
            x = "return"
            y = "row"
            color = "learner"
        }
    }

    /** From −0.3 to 0.3 over the seeds. */
    private fun spread(run: Run): Double {
        val between = maxOf(1, seeds.size - 1)
        return if (seeds.size == 1) 0.0 else 0.6 * seeds.indexOf(run.plan().seed()) / between - 0.3
    }
}

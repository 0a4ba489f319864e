package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomRibbon
import org.jetbrains.letsPlot.geom.geomStep
import org.jetbrains.letsPlot.geom.geomText
import org.jetbrains.letsPlot.geom.geomVLine
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleColorManual
import org.jetbrains.letsPlot.scale.scaleFillManual
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.theme
import org.parley.study.Result
import org.parley.study.statistics.Bootstrap
import org.parley.study.statistics.PerformanceProfile
import org.parley.study.statistics.Scores
import org.parley.study.statistics.StudyStatistics

/**
 * The share of each learner's runs whose final return is above τ, over τ, with pointwise 95 % bands: a
 * flat stretch between two steps is two kinds of runs, and a line above another everywhere is a learner
 * better by every standard.
 */
public fun Result.profile(): Figure {
    val title = "Performance profile on ${study().game()}"
    val marked = marked()
    val returns = marked.study().learners().keys.associateWith { StudyStatistics.returns(marked, it) }
        .filterValues { it.isNotEmpty() }
    if (returns.isEmpty()) {
        return notice(title, "No run has a return.")
    }
    return Profiles(marked, returns, title, contractNotes()).figure()
}

private class Profiles(
    private val result: Result,
    private val returns: Map<String, DoubleArray>,
    private val title: String,
    private val notes: String,
) {
    private val labels = result.study().learners().keys.toList()
    private val threshold = result.success().threshold()
    private val at = scores()
    private val rows = returns.flatMap { (label, runs) -> points(label, runs) }

    private class Row(val learner: String, val score: Double, val share: Double, val low: Double, val high: Double)

    fun figure(): Figure = letsPlot() +
        band() +
        line() +
        reference() +
        scaleColorManual(values = colours(labels.size), breaks = labels, limits = labels) +
        scaleFillManual(values = colours(labels.size), breaks = labels, limits = labels) +
        scaleXContinuous(name = "return τ", limits = at.first() to at.last(), expand = listOf(0.01, 0)) +
        scaleYContinuous(name = "share of runs above τ", limits = -0.02 to 1.1, breaks = TICKS) +
        ggtitle(title, subtitle() + notes) +
        parleyTheme() +
        legend() +
        ggsize(WIDTH, 380 + heightOf(notes))

    /** All returns and the threshold, with some room, each step where it belongs. */
    private fun scores(): DoubleArray {
        val values = returns.values.flatMap { it.toList() } + threshold
        val low = values.min()
        val high = values.max()
        val room = maxOf((high - low) * 0.05, 1e-6)
        val even = PerformanceProfile.evenly(low - room, high + room, POINTS)
        return (even.toList() + values).distinct().sorted().toDoubleArray()
    }

    private fun points(label: String, runs: DoubleArray): List<Row> {
        val bootstrap = Bootstrap.standard().let { Bootstrap(Bootstrap.Method.PERCENTILE, 1_000, it.level, it.stream) }
        return PerformanceProfile.of(Scores.of(*runs), at, bootstrap).points.map {
            Row(label, it.score, it.share.estimate, it.share.low, it.share.high)
        }
    }

    private fun line(): Feature {
        val data = mapOf(
            "τ" to rows.map { it.score },
            "share" to rows.map { it.share },
            "learner" to rows.map { it.learner },
        )
        return geomStep(data, size = 1.3, sampling = samplingNone) {
            x = "τ"
            y = "share"
            color = "learner"
        }
    }

    private fun band(): Feature {
        val known = rows.filter { it.low.isFinite() }
        val data = mapOf(
            "τ" to known.map { it.score },
            "low" to known.map { it.low },
            "high" to known.map { it.high },
            "learner" to known.map { it.learner },
        )
        return geomRibbon(data, alpha = 0.15, size = 0, sampling = samplingNone, showLegend = false) {
            x = "τ"
            ymin = "low"
            ymax = "high"
            fill = "learner"
        }
    }

    private fun reference(): Feature {
        val right = threshold < (at.first() + at.last()) / 2
        val text = geomText(
            mapOf(
                "x" to listOf(threshold + (if (right) 1 else -1) * 0.006 * (at.last() - at.first())),
                "y" to listOf(1.07),
            ),
            label = "hit from ${number(threshold)}",
            hjust = if (right) 0 else 1,
            size = 6,
            color = INK,
        ) {
            x = "x"
            y = "y"
        }
        return geomVLine(xintercept = threshold, linetype = "dashed", color = FAINT, size = 0.8) + text
    }

    private fun subtitle(): String {
        val runs = returns.values.map { it.size }.distinct()
        val count = if (runs.size == 1) "${runs.single()}" else "${runs.min()} to ${runs.max()}"
        return "$count runs of each learner; bands: pointwise 95 %, by bootstrap"
    }

    private fun legend(): Feature = if (labels.size == 1) theme().legendPositionNone() else theme().legendPositionTop()

    private companion object {
        private const val POINTS = 101
        private val TICKS = listOf(0.0, 0.25, 0.5, 0.75, 1.0)
    }
}

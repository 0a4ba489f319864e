package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomHLine
import org.jetbrains.letsPlot.geom.geomLine
import org.jetbrains.letsPlot.geom.geomText
import org.jetbrains.letsPlot.gggrid
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleColorManual
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.elementBlank
import org.jetbrains.letsPlot.themes.theme
import org.nield.kotlinstatistics.median
import org.parley.study.Result

/**
 * Mean return over training: a thin line for each seed, a thick one for the median of those that
 * came so far, the best value for reference; below it the temperature α on the same episodes.
 *
 * Where the first tenth of training would squeeze all later returns together, the axis ends below
 * the later ones, and the subtitle says how low the earlier ones begin.
 */
public fun Result.learningCurve(): Figure {
    val title = "Learning curve on ${study().game()}"
    val marked = marked()
    val points = marked.runs().flatMap(::curvePoints)
    if (points.isEmpty()) {
        return notice(title, "No return was recorded: training ended before the first evaluation.")
    }
    return Curves(marked, points, title, contractNotes()).figure()
}

private class Curves(
    private val result: Result,
    private val points: List<CurvePoint>,
    private val title: String,
    private val notes: String,
) {
    private val labels = result.study().learners().keys.toList()
    private val best = result.success().best()
    private val lowest = points.minOf { it.mean }
    private val floor = floor()

    fun figure(): Figure {
        val alpha = temperature() ?: return returns(last = true) + ggsize(WIDTH, 380 + heightOf(notes))
        val both = listOf(returns(last = false), alpha)
        return gggrid(both, ncol = 1, heights = listOf(7, 3), vspace = 0, align = true) +
            ggsize(WIDTH, 520 + heightOf(notes))
    }

    /** Where the axis of returns ends: the lowest return, unless only the beginning is that low. */
    private fun floor(): Double {
        val later =
            points.filter { it.step >= result.study().episodes() / 10 }.minOfOrNull { it.mean }
                ?: lowest
        val room = maxOf(best, points.maxOf { it.mean }) - later
        return if (later - lowest > room) later - room / 10 else lowest
    }

    private fun returns(last: Boolean): Plot = letsPlot() +
        seeds() +
        medians() +
        reference() +
        colours() +
        episodes(last) +
        scaleYContinuous(name = "mean return", limits = floor to ceiling()) +
        ggtitle(title, subtitle()) +
        parleyTheme() +
        above(last)

    private fun ceiling(): Double {
        val top = maxOf(best, points.maxOf { it.mean })
        return top + (top - floor) * 0.08
    }

    private fun seeds(): Feature {
        val visible = points.filter { it.mean >= floor }
        val data = mapOf(
            "episode" to visible.map { it.step },
            "return" to visible.map { it.mean },
            "learner" to visible.map { it.learner },
            "run" to visible.map { it.learner + "/" + it.seed },
        )
        return geomLine(
            data,
            size = 0.5,
            alpha = 0.35,
            sampling = samplingNone,
            showLegend = false,
        ) {
            x = "episode"
            y = "return"
            color = "learner"
            group = "run"
        }
    }

    private fun medians(): Feature {
        val medians = points.groupBy { it.learner to it.step }
            .map { (at, those) -> Triple(at.first, at.second, those.map { it.mean }.median()) }
            .filter { it.third >= floor }
        val data = mapOf(
            "learner" to medians.map { it.first },
            "episode" to medians.map { it.second },
            "return" to medians.map { it.third },
        )
        return geomLine(data, size = 1.4, sampling = samplingNone) {
            x = "episode"
            y = "return"
            color = "learner"
        }
    }

    private fun reference(): Feature {
        val label = geomText(
            mapOf("x" to listOf(0), "y" to listOf(best + (ceiling() - floor) * 0.035)),
            label = "best ${number(best)}",
            hjust = 0,
            size = 6,
            color = INK,
        ) {
            x = "x"
            y = "y"
        }
        return geomHLine(yintercept = best, linetype = "dashed", color = FAINT, size = 0.8) + label
    }

    private fun subtitle(): String {
        val seeds = points.map { it.seed }.distinct().size
        val lines = if (seeds == 1) "1 seed" else "thick: median, thin: each of $seeds seeds"
        val lost = "; returns begin as low as ${number(lowest, 3)}, below the frame"
        val cut = if (floor > lowest) lost else ""
        val partial = if (result.complete()) "" else "; not all runs were completed"
        return lines + cut + partial + result.withoutTemperature() + notes
    }

    private fun colours(): Feature = scaleColorManual(values = colours(labels.size), breaks = labels, limits = labels)

    private fun episodes(last: Boolean): Feature {
        val all = 0 to result.study().episodes()
        val name = if (last) "episodes" else ""
        return scaleXContinuous(name = name, limits = all, expand = listOf(0.02, 0))
    }

    private fun above(last: Boolean): Feature {
        val one = labels.size == 1
        val legend = if (one) theme().legendPositionNone() else theme().legendPositionTop()
        if (last) {
            return legend
        }
        return legend + theme(axisTitleX = elementBlank(), axisTextX = elementBlank())
    }

    private fun temperature(): Plot? {
        val schedules = schedulesOf(points)
        if (schedules.isEmpty()) {
            return null
        }
        return schedules.fold(letsPlot()) { plot, schedule -> plot + line(schedule) } +
            episodes(last = true) +
            temperatureScale(schedules.flatMap { it.alpha.values }) +
            parleyTheme()
    }

    /** In its learner's colour, or in ink if several learners follow it or there is only one. */
    private fun line(schedule: Schedule): Feature {
        val only = schedule.learners.singleOrNull()?.takeIf { labels.size > 1 }
        val data = mapOf(
            "episode" to schedule.alpha.keys.toList(),
            "α" to schedule.alpha.values.toList(),
        )
        val ink = only?.let { colours(labels.size)[labels.indexOf(it)] } ?: INK
        return geomLine(data, size = 1.2, color = ink, sampling = samplingNone) {
            x = "episode"
            y = "α"
        }
    }
}

package org.parley.dsl.chart

import org.jetbrains.letsPlot.geom.geomHLine
import org.jetbrains.letsPlot.geom.geomLine
import org.jetbrains.letsPlot.geom.geomText
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.label.labs
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.scale.scaleYLog10
import org.parley.check.Problems
import org.parley.diagnosis.key.AnswerKey
import org.parley.schedule.Annealing
import kotlin.math.ceil
import kotlin.math.floor
import kotlin.math.log10
import kotlin.math.pow

/**
 * The temperature over a training of so many steps, on a logarithmic axis where it spans more than
 * a decade. With a game's [key], the temperatures at which the leading peak changes are drawn across, and what the
 * key says against the schedule stands below. Of an adaptive schedule this is the path, without any waiting.
 *
 * @throws org.parley.check.InvalidSpecException if [steps] is below 2, or the schedule does not fit them
 */
public fun Annealing.preview(steps: Int = 5_000, key: AnswerKey? = null): Plot {
    val problems = Problems()
    problems.requireRange(
        "steps",
        steps.toLong(),
        2,
        Int.MAX_VALUE.toLong(),
        "The papers train for 5,000 steps.",
    )
    problems.throwIfAny("preview")
    requireFits(steps.toLong(), 1)
    val points = minOf(steps, 400)
    val at = (0 until points).map { (it * (steps - 1L)) / (points - 1) }
    val alpha = at.map { temperature(it, steps.toLong()) }
    val crossings = key?.crossings().orEmpty().map { it.temperature() }
    val said = key?.review(this, steps.toLong())?.toString()?.let { wrapped(it, 120) }
    val plot = letsPlot(mapOf("step" to at, "α" to alpha)) +
        geomLine(size = 1.4, color = colours(1)[0], sampling = samplingNone) {
            x = "step"
            y = "α"
        } +
        scaleXContinuous(name = "steps", expand = listOf(0.02, 0)) +
        temperatureScale(alpha + crossings) +
        ggtitle("Annealing", wrapped("$this", 120)) +
        labs(caption = said) +
        parleyTheme() +
        ggsize(WIDTH, 300 + 20 * (said?.lines()?.size ?: 0))
    return if (crossings.isEmpty()) plot else plot + crossingLines(crossings, steps, alpha + crossings)
}

/** Dashed lines where the leading peak changes, what they are beside them. */
private fun crossingLines(crossings: List<Double>, steps: Int, shown: List<Double>): Feature {
    val data = mapOf(
        "α" to crossings,
        "x" to crossings.map { 0.99 * steps },
        "y" to crossings.map { raised(it, shown) },
        "label" to crossings.map { "the lead changes at ${number(it, 3)}" },
    )
    return geomHLine(data, linetype = "dashed", color = MARK, size = 0.8) { yintercept = "α" } +
        geomText(data, hjust = 1, vjust = 0.5, size = 6, color = MARK) {
            x = "x"
            y = "y"
            label = "label"
        }
}

/** A temperature that stands half a line of text higher on the axis of those shown; lower at its upper end. */
private fun raised(alpha: Double, shown: List<Double>): Double {
    val low = shown.min()
    val high = shown.max()
    fun moved(by: Double) = if (logarithmic(low, high)) alpha * (high / low).pow(by) else alpha + by * high
    return moved(HALF_LINE).takeIf { it <= high } ?: moved(-HALF_LINE)
}

/** Half a line of text and its leading, as a share of the axis. */
private const val HALF_LINE = 0.045

/** Lines of so many characters at most, broken at spaces. */
internal fun wrapped(text: String, width: Int): String = text.lines().joinToString("\n") { line ->
    val lines = mutableListOf(StringBuilder())
    for (word in line.split(' ')) {
        if (lines.last().isNotEmpty() && lines.last().length + 1 + word.length > width) {
            lines += StringBuilder()
        }
        lines.last().append(if (lines.last().isEmpty()) "" else " ").append(word)
    }
    lines.joinToString("\n")
}

/** The axis of α: logarithmic where it is above 0 throughout and spans more than a decade. */
internal fun temperatureScale(alpha: List<Double>): Feature {
    val low = alpha.min()
    val high = alpha.max()
    if (!logarithmic(low, high)) {
        return scaleYContinuous(name = "temperature α", limits = minOf(0.0, low) to high * 1.05)
    }
    val decades = (floor(log10(low)).toInt()..ceil(log10(high)).toInt()).map { 10.0.pow(it) }
    val shown = decades.filter { it in low * 0.8..high * 1.25 }
    val limits = low * 0.8 to high * 1.25
    return scaleYLog10(
        name = "temperature α",
        limits = limits,
        breaks = shown,
        labels = shown.map { number(it) },
    )
}

private fun logarithmic(low: Double, high: Double) = low > 0 && high / low > 10

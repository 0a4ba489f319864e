package org.parley.dsl.chart

import org.jetbrains.letsPlot.geom.geomLine
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.scale.scaleYLog10
import org.parley.check.Problems
import org.parley.schedule.Annealing
import kotlin.math.ceil
import kotlin.math.floor
import kotlin.math.log10
import kotlin.math.pow

/**
 * The temperature over a training of so many steps, on a logarithmic axis where it spans more than
 * a decade.
 *
 * @throws org.parley.check.InvalidSpecException if [steps] is below 2
 */
public fun Annealing.preview(steps: Int = 5_000): Plot {
    val problems = Problems()
    problems.requireRange(
        "steps",
        steps.toLong(),
        2,
        Int.MAX_VALUE.toLong(),
        "The papers train for 5,000 steps.",
    )
    problems.throwIfAny("preview")
    val points = minOf(steps, 400)
    val at = (0 until points).map { (it * (steps - 1L)) / (points - 1) }
    val alpha = at.map { temperature(it, steps.toLong()) }
    return letsPlot(mapOf("step" to at, "α" to alpha)) +
        geomLine(size = 1.4, color = colours(1)[0], sampling = samplingNone) {
            x = "step"
            y = "α"
        } +
        scaleXContinuous(name = "steps", expand = listOf(0.02, 0)) +
        temperatureScale(alpha) +
        ggtitle("Annealing", "$this") +
        parleyTheme() +
        ggsize(WIDTH, 300)
}

/** The axis of α: logarithmic where it is above 0 throughout and spans more than a decade. */
internal fun temperatureScale(alpha: List<Double>): Feature {
    val low = alpha.min()
    val high = alpha.max()
    if (low <= 0 || high / low <= 10) {
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

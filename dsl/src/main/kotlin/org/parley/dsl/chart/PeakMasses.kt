package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomLine
import org.jetbrains.letsPlot.geom.geomText
import org.jetbrains.letsPlot.geom.geomVLine
import org.jetbrains.letsPlot.gggrid
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleColorManual
import org.jetbrains.letsPlot.scale.scaleXLog10
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.parley.diagnosis.key.AnswerKey
import org.parley.diagnosis.key.BoltzmannLaw
import kotlin.math.ceil
import kotlin.math.floor
import kotlin.math.log10
import kotlin.math.pow

/**
 * The Boltzmann mass of each peak's basin over temperature, with the crossings marked, above the
 * law's mean reward over the same temperatures. Cooling goes from right to left.
 */
public fun AnswerKey.peakMasses(): Figure = Masses(this).figure()

private const val POINTS = 160

private class Masses(private val key: AnswerKey) {
    private val law = key.law()
    private val low = law.coolest()
    private val high = 20 * key.spread()
    private val alpha = List(POINTS) { low * (high / low).pow(it / (POINTS - 1.0)) }
    private val states: List<BoltzmannLaw.State> = alpha.map { law.at(it) }
    private val names = key.peaks().mapIndexed { k, peak -> "peak ${k + 1}: ${reward(peak.optimum().value())}" }

    fun figure(): Figure = gggrid(listOf(masses(), meanReward()), ncol = 1, heights = listOf(6, 4), align = true) +
        ggsize(WIDTH, 560)

    private fun reward(value: Double) = numberWithin(value, key.spread())

    private fun masses(): Plot = letsPlot() +
        crossings() +
        lines() +
        scaleColorManual(values = colours(names.size), limits = names) +
        temperatures("") +
        scaleYContinuous(name = "mass of its basin", limits = 0 to 1.12, breaks = listOf(0, 0.25, 0.5, 0.75, 1)) +
        ggtitle("Boltzmann mass of the peaks of ${key.game()}", subtitle()) +
        parleyTheme()

    private fun subtitle(): String {
        val method = when (law.method()) {
            BoltzmannLaw.Method.GRID -> "exact, on a refined grid"
            else -> "by importance sampling"
        }
        val leads = if (key.crossings().isEmpty()) "; no other peak takes the lead" else ""
        return "$method$leads; cooling goes from right to left"
    }

    private fun lines(): Feature {
        val data = mapOf(
            "α" to names.flatMap { alpha },
            "mass" to names.indices.flatMap { k -> states.map { it.masses()[k] } },
            "peak" to names.flatMap { name -> alpha.map { name } },
        )
        return geomLine(data, size = 1.4, sampling = samplingNone) {
            x = "α"
            y = "mass"
            color = "peak"
        }
    }

    private fun crossings(): Feature {
        val at = key.crossings().map { it.temperature() }
        if (at.isEmpty()) {
            return geomVLine(xintercept = key.spread(), linetype = "dotted", color = FAINT, size = 0)
        }
        val data = mapOf(
            "x" to at.map { it * 1.04 },
            "y" to at.map { 1.08 },
            "label" to at.map { "α = ${number(it, 3)}" },
        )
        return geomVLine(mapOf("x" to at), linetype = "dashed", color = FAINT, size = 0.8) { xintercept = "x" } +
            geomText(data, hjust = 0, size = 6, color = INK) {
                x = "x"
                y = "y"
                label = "label"
            }
    }

    private fun meanReward(): Plot = letsPlot(mapOf("α" to alpha, "reward" to states.map { it.meanReward() })) +
        geomLine(size = 1.4, color = INK, sampling = samplingNone) {
            x = "α"
            y = "reward"
        } +
        temperatures("temperature α") +
        scaleYContinuous(name = "mean reward") +
        parleyTheme()

    private fun temperatures(name: String): Feature {
        val decades = (floor(log10(low)).toInt()..ceil(log10(high)).toInt()).map { 10.0.pow(it) }
        val shown = decades.filter { it in low..high }
        return scaleXLog10(name = name, limits = low to high, breaks = shown, labels = shown.map { number(it) })
    }
}

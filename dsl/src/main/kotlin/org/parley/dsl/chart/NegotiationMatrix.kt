package org.parley.dsl.chart

import org.jetbrains.letsPlot.coord.coordFixed
import org.jetbrains.letsPlot.geom.geomTile
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleFillManual
import org.jetbrains.letsPlot.scale.scaleXDiscrete
import org.jetbrains.letsPlot.scale.scaleYDiscrete
import org.jetbrains.letsPlot.themes.elementBlank
import org.jetbrains.letsPlot.themes.elementText
import org.jetbrains.letsPlot.themes.theme
import org.parley.negotiation.NegotiationSets

private const val HEARD = "hears"
private const val UNHEARD = "does not hear"
private const val SELF = "itself"

/**
 * Who hears whom as a table, for teams too large for arcs: a row an agent that hears, a column an agent that is
 * heard, both in an order in which Theorem C.1 holds where there is one. Nested sets fill all below the diagonal.
 */
public fun NegotiationSets.matrix(): Plot {
    val verdict = nestedness()
    val order = verdict.order().map { it.map(agents()::indexOf) }.orElseGet { speakingOrder(this) }
    val names = order.map(agents()::get)
    val pairs = order.flatMap { hearer -> order.map { heard -> hearer to heard } }
    val data = mapOf(
        "hearer" to pairs.map { agents()[it.first] },
        "heard" to pairs.map { agents()[it.second] },
        "link" to pairs.map { (hearer, heard) -> link(hearer, heard) },
    )
    val size = if (names.size > 25) 8 else 12
    return letsPlot(data) +
        geomTile(color = "white", size = 0.3, sampling = samplingNone) {
            x = "heard"
            y = "hearer"
            fill = "link"
        } +
        scaleFillManual(values = listOf("#0072B2", "#E8EDF2", FAINT), limits = listOf(HEARD, UNHEARD, SELF)) +
        scaleXDiscrete(name = "heard", limits = names, expand = listOf(0, 0)) +
        scaleYDiscrete(name = "hears", limits = names.reversed(), expand = listOf(0, 0)) +
        coordFixed() +
        ggtitle("Who hears whom", wrapped("$verdict", 100)) +
        parleyTheme() +
        theme(
            axisTextX = elementText(size = size, angle = 90),
            axisTextY = elementText(size = size),
            axisLine = elementBlank(),
            panelGrid = elementBlank(),
        ) +
        ggsize(WIDTH, 860)
}

private fun NegotiationSets.link(hearer: Int, heard: Int): String = when {
    hearer == heard -> SELF
    hears(hearer, heard) -> HEARD
    else -> UNHEARD
}

@file:JvmName("Ratios")

package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomPoint
import org.jetbrains.letsPlot.geom.geomVLine
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleColorManual
import org.jetbrains.letsPlot.scale.scaleXLog10
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.elementBlank
import org.jetbrains.letsPlot.themes.theme

private val TICKS = listOf(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0)

/**
 * How many times as long as Parley others take, a row for each of the [works] in their order, a
 * point for each of the [sides], right of the dashed line where Parley is faster.
 *
 * The three lists are of one length: a point each.
 */
public fun ratios(works: List<String>, sides: List<String>, ratios: List<Double>): Figure {
    val rows = works.distinct()
    val names = sides.distinct()
    val data = mapOf(
        "ratio" to ratios,
        "row" to works.map { -rows.indexOf(it) },
        "side" to sides,
    )
    return letsPlot(data) {
        x = "ratio"
        y = "row"
        color = "side"
    } +
        geomVLine(xintercept = 1.0, linetype = "dashed", color = FAINT, size = 0.8) +
        geomPoint(size = 3.5, alpha = 0.85, sampling = samplingNone) +
        scaleColorManual(values = colours(names.size), limits = names) +
        scaleXLog10(name = "time over Parley's", breaks = TICKS, labels = TICKS.map { number(it) }) +
        scaleYContinuous(breaks = rows.indices.map { -it }, labels = rows) +
        ggtitle("Time over Parley's", "One core, medians; right of the dashed line Parley is faster") +
        parleyTheme() +
        theme(axisTitleY = elementBlank()).legendPositionTop() +
        ggsize(WIDTH, 170 + 22 * rows.size)
}

package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomText
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.themes.elementBlank
import org.jetbrains.letsPlot.themes.elementLine
import org.jetbrains.letsPlot.themes.elementRect
import org.jetbrains.letsPlot.themes.elementText
import org.jetbrains.letsPlot.themes.theme
import org.jetbrains.letsPlot.themes.themeMinimal
import java.math.BigDecimal
import java.math.MathContext
import java.util.Locale
import kotlin.math.abs
import kotlin.math.floor
import kotlin.math.log10
import kotlin.math.pow
import kotlin.math.round

/** Width of every chart in pixels: a notebook's cell. */
internal const val WIDTH: Int = 900

internal const val INK: String = "#333333"
internal const val FAINT: String = "#8A8A8A"
internal const val MARK: String = "#D55E00"

/** Okabe and Ito's colours, which people with any colour vision tell apart; yellow, faint on white, last. */
private val PALETTE =
    listOf("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#F0E442")

/** A colour for each of so many learners, in their order. */
internal fun colours(count: Int): List<String> = List(count) { PALETTE[it % PALETTE.size] }

/** What all charts look like. */
internal fun parleyTheme(): Feature = themeMinimal() +
    theme(
        text = elementText(family = "sans-serif", color = INK),
        plotTitle = elementText(size = 16, face = "bold"),
        plotSubtitle = elementText(size = 13),
        plotCaption = elementText(size = 12, color = "#5F5F5F", hjust = 0),
        axisTitle = elementText(size = 13),
        axisText = elementText(size = 12),
        legendTitle = elementBlank(),
        legendText = elementText(size = 13),
        stripText = elementText(size = 12),
        panelGridMinor = elementBlank(),
        plotBackground = elementRect(fill = "white", size = 0),
        axisLine = elementLine(color = FAINT, size = 0.7),
    )

/** Nothing but what is drawn, under its titles. */
internal fun bareTheme(): Feature = parleyTheme() +
    theme(
        axisTitle = elementBlank(),
        axisText = elementBlank(),
        axisLine = elementBlank(),
        panelGrid = elementBlank(),
    )

/** In place of a chart: what it would show, and why it cannot. */
internal fun notice(title: String, message: String): Figure {
    val text =
        geomText(
            mapOf("x" to listOf(0), "y" to listOf(0)),
            label = message,
            size = 6,
            color = INK,
        ) {
            x = "x"
            y = "y"
        }
    val blank: Plot = letsPlot() + text + ggtitle(title)
    return blank + bareTheme() + ggsize(WIDTH, 140)
}

/** So many significant digits at most, no trailing zeros, a minus sign before negative numbers. */
internal fun number(value: Double, digits: Int = 4): String {
    if (!value.isFinite() || value == 0.0) {
        return if (value == 0.0) "0" else "$value"
    }
    val rounded = BigDecimal(abs(value)).round(MathContext(digits)).stripTrailingZeros()
    val plain = rounded >= BigDecimal("1e-4") && rounded < BigDecimal("1e6")
    val text = if (plain) rounded.toPlainString() else "%.0e".format(Locale.ROOT, abs(value))
    return if (value < 0) "−$text" else text
}

/** The same, to a ten-thousandth of [span]: what is nothing beside it reads 0. */
internal fun numberWithin(value: Double, span: Double): String {
    if (span <= 0.0 || !span.isFinite()) {
        return number(value)
    }
    val step = 10.0.pow(floor(log10(span)) - 4)
    return number(round(value / step) * step)
}

/** A whole number with thousands set apart. */
internal fun whole(value: Long): String = "%,d".format(Locale.ROOT, value)

/** A panel's heading rather than a figure's. */
internal fun smallTitle(): Feature = theme(plotTitle = elementText(size = 12))

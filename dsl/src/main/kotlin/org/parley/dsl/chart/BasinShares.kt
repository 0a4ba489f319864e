package org.parley.dsl.chart

import org.jetbrains.letsPlot.geom.geomErrorBar
import org.jetbrains.letsPlot.geom.geomSegment
import org.jetbrains.letsPlot.geom.geomText
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.elementBlank
import org.jetbrains.letsPlot.themes.theme
import org.parley.diagnosis.key.AnswerKey

/** The share of the action space that leads to each peak by steepest ascent, ± two standard errors. */
public fun AnswerKey.basinShares(): Plot {
    val names = peaks().mapIndexed { k, peak -> "peak ${k + 1}: ${numberWithin(peak.optimum().value(), spread())}" }
    val rows = names.indices.map { -it }
    val shares = peaks().map { 100 * it.share() }
    val errors = peaks().map { 200 * it.shareError() }
    val top = shares.zip(errors) { share, error -> share + error }.max()
    val nowhere = if (elsewhere() > 0) "; ${number(100 * elsewhere(), 2)} % leads to none" else ""
    return letsPlot() +
        bars(rows, shares, errors, top) +
        scaleXContinuous(name = "share of the action space, %", limits = 0 to top * 1.15, expand = listOf(0, 0)) +
        scaleYContinuous(breaks = rows, labels = names, limits = 0.5 - names.size to 0.5) +
        ggtitle("Basins of ${game()}", "where steepest ascent from uniform draws ends, ± 2 standard errors$nowhere") +
        parleyTheme() +
        theme(axisTitleY = elementBlank(), panelGridMajorY = elementBlank()) +
        ggsize(WIDTH, 140 + 44 * names.size)
}

private fun bars(rows: List<Int>, shares: List<Double>, errors: List<Double>, top: Double): Feature {
    val data = mapOf(
        "row" to rows,
        "share" to shares,
        "low" to shares.zip(errors) { share, error -> share - error },
        "high" to shares.zip(errors) { share, error -> share + error },
        "beyond" to shares.zip(errors) { share, error -> share + error + top * 0.015 },
        "label" to shares.map { "${number(it, 3)} %" },
    )
    val bar = geomSegment(data, x = 0, size = 9, color = colours(1)[0], alpha = 0.75) {
        y = "row"
        xend = "share"
        yend = "row"
    }
    val whisker = geomErrorBar(data, color = INK, width = 0.3, size = 0.8) {
        xmin = "low"
        xmax = "high"
        y = "row"
    }
    return bar + whisker + geomText(data, hjust = 0, size = 6, color = INK) {
        x = "beyond"
        y = "row"
        label = "label"
    }
}

package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomPath
import org.jetbrains.letsPlot.geom.geomPoint
import org.jetbrains.letsPlot.geom.geomPolygon
import org.jetbrains.letsPlot.geom.geomTile
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleColorManual
import org.jetbrains.letsPlot.scale.scaleFillManual
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.theme
import org.parley.basin.BasinMap
import org.parley.basin.Certificate

private const val REACHED = "ends in the target"
private const val MISSED = "ends elsewhere"
private const val PROVED = "orange: exact gradients provably stay inside; dashed: come nearer at every step"

/** Light, so that what is drawn over it is seen; blue and grey differ in any colour vision. */
private val FILLS = listOf("#8FC1E3", "#E6E6E6")

/**
 * Where learning ends from every start of a grid, a panel a learner, the share of the grid above it;
 * over it the border of what a certificate proves of the plain gradient, and its box.
 */
public fun List<BasinMap>.basinMaps(
    title: String,
    certificate: Certificate? = null,
    axes: Pair<String, String> = "first agent's first action" to "second agent's",
): Figure {
    if (isEmpty()) {
        return notice(title, "No map was made.")
    }
    val columns = minOf(size, 2)
    val width = WIDTH / columns
    val places = mapIndexed { n, map ->
        Place(map.panel(certificate, axes), n % columns * width, n / columns * (width - 20), width, width - 20)
    }
    return stacked(key(title, certificate), places)
}

private fun key(title: String, certificate: Certificate?): Plot {
    val legend = mapOf("x" to listOf(0, 0), "y" to listOf(0, 0), "end" to listOf(REACHED, MISSED))
    val said = "Each square is a start: the probabilities with which the agents begin"
    // The points lie outside of the frame: only the legend shows them.
    return letsPlot() +
        geomPoint(legend, size = 6, shape = 15) {
            x = "x"
            y = "y"
            color = "end"
        } +
        scaleColorManual(values = FILLS, limits = listOf(REACHED, MISSED)) +
        scaleXContinuous(limits = 1 to 2) +
        scaleYContinuous(limits = 1 to 2) +
        ggtitle(title, if (certificate == null) said else "$said\n$PROVED") +
        bareTheme() +
        theme().legendPositionTop()
}

private fun BasinMap.panel(certificate: Certificate?, axes: Pair<String, String>): Plot {
    val share = share()
    val percent = "${number(100 * share.rate(), 3)} % of ${reached().size}² starts"
    val plot = letsPlot() + tiles()
    val proved = certificate?.let { plot + proof(it) } ?: plot
    return proved +
        scaleFillManual(values = FILLS, limits = listOf(REACHED, MISSED)) +
        scaleXContinuous(name = axes.first, limits = 0 to 1, expand = listOf(0, 0)) +
        scaleYContinuous(name = axes.second, limits = 0 to 1, expand = listOf(0, 0)) +
        ggtitle("${label()}: $percent") +
        parleyTheme() +
        smallTitle()
}

private fun BasinMap.tiles(): Feature {
    val p = probabilities()
    val cells = p.indices.flatMap { i -> p.indices.map { j -> i to j } }
    val data = mapOf(
        "x" to cells.map { p[it.first] },
        "y" to cells.map { p[it.second] },
        "end" to cells.map { if (reached()[it.first][it.second]) REACHED else MISSED },
    )
    return geomTile(data, width = 0.94, height = 0.94, showLegend = false, sampling = samplingNone) {
        x = "x"
        y = "y"
        fill = "end"
    }
}

private fun proof(certificate: Certificate): Feature {
    val box =
        certificate.box().orElse(null)?.takeIf { it.layout().size() == 2 } ?: return geomPoint(emptyMap<String, Any>())
    val border = certificate.plane().map { it.border() }.orElse(emptyList())
    val x = box.corner(0)
    val y = box.corner(1)
    val ends = box.action(0) to box.action(1)
    val farX = if (ends.first == 0) 1.0 else 0.0
    val farY = if (ends.second == 0) 1.0 else 0.0
    val square = mapOf("x" to listOf(x, farX, farX, x), "y" to listOf(y, y, farY, farY))
    val line = mapOf("x" to border.map { it[0] }, "y" to border.map { it[1] })
    return geomPolygon(square, fill = MARK, alpha = 0.12, color = MARK, linetype = "dashed", size = 0.7) {
        this.x = "x"
        this.y = "y"
    } + geomPath(line, color = MARK, size = 1.5, sampling = samplingNone) {
        this.x = "x"
        this.y = "y"
    }
}

package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomPoint
import org.jetbrains.letsPlot.geom.geomText
import org.jetbrains.letsPlot.geom.geomTile
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleColorManual
import org.jetbrains.letsPlot.scale.scaleFillGradient
import org.jetbrains.letsPlot.scale.scaleFillIdentity
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.elementBlank
import org.jetbrains.letsPlot.themes.theme
import kotlin.math.roundToInt

/**
 * Success rates, a panel for each learner with runs, in their order: darker is more often, the counts stand in the cells.
 *
 * @param axes names of the horizontal and the vertical axis
 */
public fun List<RateCell>.rateMaps(title: String, subtitle: String, axes: Pair<String, String>): Figure {
    val made = filter { it.runs > 0 }
    val learners = made.map { it.learner }.distinct()
    if (made.isEmpty()) {
        return notice(title, "No run was made yet.")
    }
    val columns = minOf(learners.size, COLUMNS)
    val width = WIDTH / columns
    val height = minOf(width, 320)
    val places = learners.mapIndexed { n, learner ->
        val panel = RatePanel(learner, made.filter { it.learner == learner }, made, axes)
        Place(panel.plot(), n % columns * width, n / columns * height, width, height)
    }
    return stacked(key(title, subtitle), places)
}

private const val COLUMNS = 3
private const val LOW = "#F2F6FA"
private const val HIGH = "#0072B2"

/** From here on light letters are read better. */
private const val DARK = 0.6

private fun key(title: String, subtitle: String): Plot {
    // The points lie outside of the frame: only the legend shows them.
    val shares = mapOf("x" to listOf(0, 0), "y" to listOf(0, 0), "share" to listOf(0.0, 1.0))
    return letsPlot() +
        geomPoint(shares, shape = 21) {
            x = "x"
            y = "y"
            fill = "share"
        } +
        gradient() +
        scaleXContinuous(limits = 1 to 2) +
        scaleYContinuous(limits = 1 to 2) +
        ggtitle(title, subtitle) +
        bareTheme() +
        theme().legendPositionTop()
}

/** Of the key alone: lets-plot refuses a gradient within limits where all shares are the same. */
private fun gradient(): Feature = scaleFillGradient(
    low = LOW,
    high = HIGH,
    limits = 0.0 to 1.0,
    name = "success rate",
    breaks = listOf(0.0, 0.25, 0.5, 0.75, 1.0),
    labels = listOf("0 %", "25 %", "50 %", "75 %", "100 %"),
)

/** The gradient's colour of a share. */
private fun shade(share: Double): String {
    val parts = listOf(1, 3, 5).map { at ->
        val low = LOW.substring(at, at + 2).toInt(16)
        val high = HIGH.substring(at, at + 2).toInt(16)
        (low + share * (high - low)).roundToInt()
    }
    return parts.joinToString("", "#") { "%02X".format(it) }
}

private class RatePanel(
    private val learner: String,
    private val cells: List<RateCell>,
    all: List<RateCell>,
    private val axes: Pair<String, String>,
) {
    private val xs = all.map { it.x }.distinct().sorted()
    private val ys = all.map { it.y }.distinct().sorted()

    fun plot(): Plot = letsPlot() +
        tiles() +
        counts() +
        scaleFillIdentity() +
        scaleColorManual(values = listOf(INK, "white"), limits = listOf("dark", "light")) +
        scaleXContinuous(axes.first, breaks = xs, labels = texts(xs), limits = around(xs), expand = NONE) +
        scaleYContinuous(axes.second, breaks = ys, labels = texts(ys), limits = around(ys), expand = NONE) +
        ggtitle(learner) +
        parleyTheme() +
        smallTitle() +
        theme(panelGrid = elementBlank()).legendPositionNone()

    /** Every place of the grid, those without runs white: a tile is as wide as the nearest two are apart. */
    private fun tiles(): Feature {
        val places = xs.flatMap { x -> ys.map { y -> x to y } }
        val data = mapOf(
            "x" to places.map { it.first },
            "y" to places.map { it.second },
            "shade" to places.map { (x, y) ->
                cells.find { it.x == x && it.y == y }?.let { shade(it.hits.toDouble() / it.runs) } ?: "white"
            },
        )
        return geomTile(data, width = 0.96, height = 0.96, showLegend = false, sampling = samplingNone) {
            x = "x"
            y = "y"
            fill = "shade"
        }
    }

    private fun counts(): Feature {
        val data = mapOf(
            "x" to cells.map { it.x },
            "y" to cells.map { it.y },
            "count" to cells.map { "${it.hits}/${it.runs}" },
            "ink" to cells.map { if (it.hits >= DARK * it.runs) "light" else "dark" },
        )
        return geomText(data, size = 4.5, showLegend = false, sampling = samplingNone) {
            x = "x"
            y = "y"
            label = "count"
            color = "ink"
        }
    }

    private companion object {
        val NONE = listOf(0, 0)

        fun texts(whole: List<Int>): List<String> = whole.map { it.toString() }

        fun around(whole: List<Int>): Pair<Double, Double> = whole.first() - 0.5 to whole.last() + 0.5
    }
}

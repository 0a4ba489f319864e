package org.parley.dsl.chart

import org.jetbrains.letsPlot.geom.geomPolygon
import org.jetbrains.letsPlot.geom.geomRect
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleFillViridis
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.elementBlank
import org.jetbrains.letsPlot.themes.elementText
import org.jetbrains.letsPlot.themes.theme
import kotlin.math.floor
import kotlin.math.log10
import kotlin.math.pow
import kotlin.math.round

/**
 * Bands of reward, [levels] ascending between them, [lowest] the least reward. Levels are quantiles, closer together towards
 * the best, so that very bad corners do not use the colours up.
 */
internal class Bands(private val lowest: Double, val levels: List<Double>) {
    /** Fills a slice band by band, the higher over the lower. */
    fun fill(grid: Grid): Feature {
        val x = mutableListOf<Double>()
        val y = mutableListOf<Double>()
        val band = mutableListOf<Int>()
        (listOf(lowest) + levels).forEachIndexed { index, level ->
            for (point in grid.regionsAbove(level).flatten()) {
                x += point.x
                y += point.y
                band += index + 1
            }
        }
        val data = mapOf("x" to x, "y" to y, "band" to band)
        return geomPolygon(data, size = 0, sampling = samplingNone, showLegend = false) {
            this.x = "x"
            this.y = "y"
            fill = "band"
            group = "band"
        }
    }

    /** One scale for all panels and the key; bands are counted from 1. */
    fun scale(): Feature = scaleFillViridis(option = "cividis", limits = 0.5 to levels.size + 1.5)

    /** Title, subtitle and the key to the colours, as a strip above panels. */
    fun key(title: String, subtitle: String): Plot {
        val bands = (1..levels.size + 1).toList()
        val data = mapOf("low" to bands.map { it - 0.5 }, "high" to bands.map { it + 0.5 }, "band" to bands)
        return letsPlot(data) +
            geomRect(ymin = 0, ymax = 1, size = 0, showLegend = false) {
                xmin = "low"
                xmax = "high"
                fill = "band"
            } +
            scale() +
            limitsOfBands() +
            scaleYContinuous(breaks = emptyList(), limits = 0 to 1.8, expand = listOf(0, 0)) +
            ggtitle(title, "$subtitle\n$LEGEND") +
            parleyTheme() +
            theme(panelGrid = elementBlank(), axisTitle = elementBlank(), axisLine = elementBlank())
    }

    /** Each number stands between its bands; where all rewards are equal, the one under its colour. */
    private fun limitsOfBands(): Feature {
        val places = if (levels.isEmpty()) listOf(1.0) else levels.indices.map { it + 1.5 }
        val only = if (lowest.isNaN()) "the reward fails everywhere here" else number(lowest)
        val labels = levels.map { number(it) }.ifEmpty { listOf(only) }
        return scaleXContinuous(breaks = places, labels = labels, expand = listOf(0, 0))
    }

    companion object {
        private const val LEGEND = "Colour: reward; bands by its quantiles, finer towards the best"
        private val SHARES = listOf(0.15, 0.35, 0.55, 0.7, 0.8, 0.87, 0.92, 0.96, 0.985)

        /** The bands of some slices together. */
        fun of(slices: List<Grid>): Bands {
            val known = slices.flatMap(Grid::known).sorted()
            if (known.isEmpty()) {
                return Bands(Double.NaN, emptyList())
            }
            val quantiles = SHARES.map { known[(it * (known.size - 1)).toInt()] } + known.last()
            val levels = quantiles.zipWithNext { low, high -> rounded(low, high - low) }
            return Bands(known.first(), levels.filter { it > known.first() && it < known.last() }.distinct().sorted())
        }

        /** To as few digits as the distance to the next level allows. */
        private fun rounded(value: Double, distance: Double): Double {
            if (distance <= 0.0) {
                return value
            }
            val step = 10.0.pow(floor(log10(distance)))
            return round(value / step) * step
        }
    }
}

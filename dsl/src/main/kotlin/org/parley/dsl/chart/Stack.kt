package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.GGBunch
import org.jetbrains.letsPlot.intern.Plot

/** A plot and its place below the key, in pixels. */
internal class Place(val plot: Plot, val x: Int, val y: Int, val width: Int, val height: Int)

/** The key to the colours over the panels that share them. */
internal fun stacked(key: Plot, panels: List<Place>): Figure {
    val top = 142
    val bunch = GGBunch().addPlot(key, 0, 0, WIDTH, top)
    panels.forEach { bunch.addPlot(it.plot, it.x, top + it.y, it.width, it.height) }
    return bunch
}

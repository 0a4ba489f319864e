package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomSegment
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.sampling.samplingNone
import org.parley.diagnosis.key.AnswerKey
import org.parley.game.JointAction

/**
 * The reward on planes through the best optima, with the borders between basins: on either side of a
 * border steepest ascent ends at different peaks.
 *
 * @param agents pairs of agents, as for the landscape of a game
 * @throws org.parley.check.InvalidSpecException for a name that no agent has, or a pair of one
 */
public fun AnswerKey.landscape(agents: List<Pair<String, String>> = emptyList()): Figure {
    val what = "Rings: local optima with their reward; white: borders of basins"
    return game().landscape(agents, peaks().map { it.optimum() }, what) { borders(this, it) }
}

/** Cells a side at whose centres the basin is asked for. */
private const val CELLS = 48

/** Stands for a joint action from which no ascent ends at a peak. */
private const val NOWHERE = -1

private fun borders(key: AnswerKey, view: View): Feature {
    val basins = basins(key, view)
    val walls = mutableListOf<Pair<Point, Point>>()
    for (i in 0 until CELLS) {
        for (j in 0 until CELLS) {
            if (i > 0 && basins[i][j] != basins[i - 1][j]) walls += Point(i, j) to Point(i, j + 1)
            if (j > 0 && basins[i][j] != basins[i][j - 1]) walls += Point(i, j) to Point(i + 1, j)
        }
    }
    val data = mapOf(
        "x" to walls.map { x(view, it.first) },
        "y" to walls.map { y(view, it.first) },
        "toX" to walls.map { x(view, it.second) },
        "toY" to walls.map { y(view, it.second) },
    )
    return geomSegment(data, color = "white", size = 0.9, sampling = samplingNone) {
        x = "x"
        y = "y"
        xend = "toX"
        yend = "toY"
    }
}

private fun Point(i: Int, j: Int) = Point(i.toDouble(), j.toDouble())

private fun x(view: View, corner: Point) = view.plane.first.at(corner.x / CELLS)

private fun y(view: View, corner: Point) = view.plane.second.at(corner.y / CELLS)

private fun Axis.at(share: Double) = low + share * (high - low)

/** The basin at the centre of every cell, by its number across and its number up. */
private fun basins(key: AnswerKey, view: View): List<List<Int>> = List(CELLS) { i ->
    List(CELLS) { j ->
        val u = view.optimum.at().toArray()
        u[view.plane.first.index] = view.plane.first.at((i + 0.5) / CELLS)
        u[view.plane.second.index] = view.plane.second.at((j + 0.5) / CELLS)
        key.basin(JointAction.of(*u)).orElse(NOWHERE)
    }
}

package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.extras.arrow
import org.jetbrains.letsPlot.geom.geomSegment
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleColorManual
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.theme
import org.parley.basin.TermField
import kotlin.math.hypot
import kotlin.math.sqrt

private val TERMS = listOf("ordinary gradient", "own learning", "peer learning")

/**
 * The three terms of an update as arrows over the agents' policies, each in its own colour. Arrows'
 * lengths are the square roots of the velocities, so that small ones are seen.
 */
public fun TermField.arrows(
    title: String,
    axes: Pair<String, String> = "first agent's first action" to "second agent's",
): Figure {
    val fields = listOf(ordinary(), own(), peer())
    val fastest = fields.flatMap { it.toList() }.flatMap { it.toList() }.maxOf { hypot(it[0], it[1]) }
    if (fastest == 0.0) {
        return notice(title, "Every term is 0 everywhere.")
    }
    val arrows = fields.indices.filter { t -> fields[t].any { row -> row.any { hypot(it[0], it[1]) > 0 } } }
    val drawn = arrows.fold<Int, Plot>(letsPlot()) { plot, t -> plot + arrows(fields[t], TERMS[t], fastest) }
    return drawn +
        scaleColorManual(values = colours(3), limits = TERMS) +
        scaleXContinuous(name = axes.first, limits = 0 to 1, expand = listOf(0.01, 0)) +
        scaleYContinuous(name = axes.second, limits = 0 to 1, expand = listOf(0.01, 0)) +
        ggtitle(title, "Arrows: how each term moves the probabilities; lengths are square roots") +
        parleyTheme() +
        theme().legendPositionTop() +
        ggsize(WIDTH, WIDTH)
}

private fun TermField.arrows(field: Array<Array<DoubleArray>>, term: String, fastest: Double): Feature {
    val p = probabilities()
    val cells = p.indices.flatMap { i -> p.indices.map { j -> i to j } }
        .filter { (i, j) -> hypot(field[i][j][0], field[i][j][1]) > 1e-4 * fastest }
    val reach = 0.9 / p.size
    fun end(i: Int, j: Int, k: Int): Double {
        val speed = hypot(field[i][j][0], field[i][j][1])
        return field[i][j][k] / speed * sqrt(speed / fastest) * reach
    }
    val data = mapOf(
        "x" to cells.map { p[it.first] },
        "y" to cells.map { p[it.second] },
        "toX" to cells.map { p[it.first] + end(it.first, it.second, 0) },
        "toY" to cells.map { p[it.second] + end(it.first, it.second, 1) },
        "term" to cells.map { term },
    )
    return geomSegment(data, size = 0.9, arrow = arrow(angle = 25, length = 4), sampling = samplingNone) {
        x = "x"
        y = "y"
        xend = "toX"
        yend = "toY"
        color = "term"
    }
}

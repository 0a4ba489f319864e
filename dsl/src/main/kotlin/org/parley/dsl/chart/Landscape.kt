package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomLabel
import org.jetbrains.letsPlot.geom.geomPoint
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.parley.diagnosis.OptimumSearch
import org.parley.game.JointAction
import org.parley.game.OneShotGame
import org.parley.game.Optimum
import kotlin.math.abs

/**
 * Slices of the reward through its two best local optima, one panel for a pair of agents and an
 * optimum; all other actions are held at that optimum. Optima in the slice are ringed and carry
 * their reward.
 *
 * @param agents pairs of agents, horizontal axis first; `name[k]` for coordinate k of an agent whose
 *     action has several. Left out: the pairs among the first three agents
 * @throws org.parley.check.InvalidSpecException for a name that no agent has, or a pair of one agent
 */
public fun OneShotGame.landscape(agents: List<Pair<String, String>> = emptyList()): Figure {
    val planes = agents.ifEmpty { firstPairs() }.map(::plane)
    val optima = OptimumSearch.of(this)
    val through = optima.take(2).ifEmpty { listOf(best()) }.take(if (axes().size > 2) 2 else 1)
    val views = through.flatMap { optimum ->
        planes.map { View(it, optimum, slice(it, optimum.at())) }
    }
    val bands = Bands.of(views.map(View::grid))
    val panels = views.map { panel(it, bands, optima) }
    val key = bands.key(
        "Landscape of $this",
        "Every panel goes through a local optimum; rings: local optima in it",
    )
    val width = minOf(WIDTH / planes.size, 520)
    val left = (WIDTH - width * planes.size) / 2
    val below = panels.mapIndexed { i, panel ->
        Place(
            panel,
            left + i % planes.size * width,
            i / planes.size * width,
            width,
            width,
        )
    }
    return stacked(key, below)
}

private class View(val plane: Pair<Axis, Axis>, val optimum: Optimum, val grid: Grid)

private fun OneShotGame.firstPairs(): List<Pair<String, String>> {
    val names = agents().take(3).map { it.name() }
    return names.indices.flatMap { i -> (i + 1 until names.size).map { j -> names[i] to names[j] } }
}

private fun OneShotGame.panel(view: View, bands: Bands, optima: List<Optimum>): Plot {
    val (x, y) = view.plane
    val inside = optima.filter { liesIn(view, it.at()) }.take(6)
    val marks = mapOf(
        "x" to inside.map { it.at().get(x.index) },
        "y" to inside.map { it.at().get(y.index) },
        "below" to inside.map { it.at().get(y.index) + labelShift(y, it.at().get(y.index)) },
        "value" to inside.map { number(it.value()) },
    )
    return letsPlot() +
        bands.fill(view.grid) +
        bands.scale() +
        geomPoint(marks, shape = 1, size = 6, stroke = 2, color = MARK) {
            this.x = "x"
            this.y = "y"
        } +
        geomLabel(marks, size = 6, color = INK) {
            this.x = "x"
            this.y = "below"
            label = "value"
        } +
        x.scale(vertical = false) +
        y.scale(vertical = true) +
        ggtitle(held(view.plane, view.optimum.at())) +
        parleyTheme() +
        smallTitle()
}

/** Whether all held coordinates are the view's own, to a twentieth of their interval. */
private fun OneShotGame.liesIn(view: View, u: JointAction): Boolean = axes().map { it.second }
    .filter { it.index != view.plane.first.index && it.index != view.plane.second.index }
    .all { abs(u.get(it.index) - view.optimum.at().get(it.index)) < 0.05 * (it.high - it.low) }

/** Labels stand below their optimum, above it near the lower edge. */
private fun labelShift(axis: Axis, at: Double): Double {
    val shift = 0.09 * (axis.high - axis.low)
    return if (at - axis.low > 2 * shift) -shift else shift
}

package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomLabel
import org.jetbrains.letsPlot.geom.geomPoint
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.themes.theme
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
 * @param agents pairs of agents, horizontal axis first; `name[k]` for coordinate k of an agent
 *     whose action has several. Left out: the pairs among the first three agents
 * @throws org.parley.check.InvalidSpecException for a name that no agent has, or a pair of one
 */
public fun OneShotGame.landscape(agents: List<Pair<String, String>> = emptyList()): Figure =
    landscape(agents, OptimumSearch.of(this), "Rings: local optima with their reward") { theme() }

/** The landscape of known optima, with something more drawn on every view, which [what] explains. */
internal fun OneShotGame.landscape(
    agents: List<Pair<String, String>>,
    known: List<Optimum>,
    what: String,
    more: (View) -> Feature,
): Figure {
    val planes = agents.ifEmpty { firstPairs() }.map(::plane)
    val optima = known.filterNot { rewardOrNaN(it.at()).isNaN() }
    if (optima.isEmpty()) {
        return notice("Landscape of $this", "The reward fails wherever it was tried.")
    }
    val through = optima.take(if (axes().size > 2) 2 else 1)
    val views = through.flatMap { best -> planes.map { View(it, best, slice(it, best.at())) } }
    val bands = Bands.of(views.map(View::grid))
    val blank = if (views.any { it.grid.hasGaps() }) "; blank: the reward fails" else ""
    val key = bands.key("Landscape of $this", "$what$blank")
    val width = minOf(WIDTH / planes.size, 520)
    val left = (WIDTH - width * planes.size) / 2
    val panels = views.mapIndexed { i, view ->
        val x = left + i % planes.size * width
        Place(panel(view, bands, optima, more(view)), x, i / planes.size * width, width, width)
    }
    return stacked(key, panels)
}

/** One plane through an optimum. */
internal class View(val plane: Pair<Axis, Axis>, val optimum: Optimum, val grid: Grid)

private fun OneShotGame.firstPairs(): List<Pair<String, String>> {
    val names = agents().take(3).map { it.name() }
    return names.indices.flatMap { i -> (i + 1 until names.size).map { j -> names[i] to names[j] } }
}

private fun OneShotGame.panel(view: View, bands: Bands, optima: List<Optimum>, more: Feature): Plot {
    val (x, y) = view.plane
    return letsPlot() +
        bands.fill(view.grid) +
        bands.scale() +
        more +
        marks(view, optima.filter { liesIn(view, it.at()) }) +
        x.scale(vertical = false) +
        y.scale(vertical = true) +
        ggtitle(held(view.plane, view.optimum.at())) +
        parleyTheme() +
        smallTitle()
}

private class Mark(val at: Point, val label: Point, val value: String)

/** Rings at the optima, and their rewards beside as many as have room. */
private fun marks(view: View, optima: List<Optimum>): Feature {
    val span = view.grid.known().let { if (it.isEmpty()) 0.0 else it.last() - it.first() }
    val marks = optima.map { mark(view.plane, it, span) }
    val labelled = marks.fold(emptyList<Mark>()) { kept, next ->
        if (kept.none { near(view.plane, it.label, next.label) }) kept + next else kept
    }
    val rings = mapOf("x" to marks.map { it.at.x }, "y" to marks.map { it.at.y })
    val labels = mapOf(
        "x" to labelled.map { it.label.x },
        "y" to labelled.map { it.label.y },
        "value" to labelled.map { it.value },
    )
    return geomPoint(rings, shape = 1, size = 6, stroke = 2, color = MARK) {
        x = "x"
        y = "y"
    } + geomLabel(labels, size = 6, color = INK) {
        x = "x"
        y = "y"
        label = "value"
    }
}

/** The label stands below its ring, above it near the lower edge, and clear of the sides. */
private fun mark(plane: Pair<Axis, Axis>, optimum: Optimum, span: Double): Mark {
    val (x, y) = plane
    val at = Point(optimum.at().get(x.index), optimum.at().get(y.index))
    val value = numberWithin(optimum.value(), span)
    val wide = (x.high - x.low) * (0.03 + 0.013 * value.length)
    val down = (y.high - y.low) * 0.09
    val below = if (at.y - y.low > 2 * down) at.y - down else at.y + down
    return Mark(at, Point(at.x.coerceIn(x.low + wide, x.high - wide), below), value)
}

private fun near(plane: Pair<Axis, Axis>, one: Point, other: Point): Boolean {
    val (x, y) = plane
    val across = abs(one.x - other.x) / (x.high - x.low)
    val along = abs(one.y - other.y) / (y.high - y.low)
    return across < 0.2 && along < 0.09
}

/** Whether all held coordinates are the view's own, to a twentieth of their interval. */
private fun OneShotGame.liesIn(view: View, u: JointAction): Boolean = axes().map { it.second }
    .filter { it.index != view.plane.first.index && it.index != view.plane.second.index }
    .all { abs(u.get(it.index) - view.optimum.at().get(it.index)) < 0.05 * (it.high - it.low) }

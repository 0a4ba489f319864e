package org.parley.dsl.chart

import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.parley.check.Problems
import org.parley.diagnosis.OptimumSearch
import org.parley.game.JointAction
import org.parley.game.OneShotGame
import org.parley.game.Optimum
import org.parley.game.RewardException

/** One coordinate of the joint action, by the name of its agent. */
internal class Axis(val index: Int, val label: String, val low: Double, val high: Double) {
    /** Positions along the axis, on a scale that ends where the interval ends. */
    fun scale(vertical: Boolean): Feature {
        val breaks = listOf(0.25, 0.5, 0.75).map { low + it * (high - low) }
        val labels = breaks.map { number(it) }
        val limits = low to high
        val exact = listOf(0, 0)
        return if (vertical) {
            scaleYContinuous(
                name = label,
                limits = limits,
                breaks = breaks,
                labels = labels,
                expand = exact,
            )
        } else {
            scaleXContinuous(
                name = label,
                limits = limits,
                breaks = breaks,
                labels = labels,
                expand = exact,
            )
        }
    }
}

/**
 * The coordinate of an agent, or, of an agent whose action has several dimensions, of `name[k]`,
 * counted from 0; the bare name stands for `name[0]`.
 */
internal fun OneShotGame.axis(name: String, problems: Problems): Axis? {
    val known = axes()
    val found =
        known.firstOrNull { it.first == name } ?: known.firstOrNull { it.first == "$name[0]" }
    val allowed = "one of " + known.joinToString { it.first }
    problems.require(found != null, "agents", name, allowed, "Check the spelling.")
    return found?.second
}

/** All coordinates by name, in the order of the joint action. */
internal fun OneShotGame.axes(): List<Pair<String, Axis>> = agents().flatMapIndexed { i, agent ->
    List(agent.actions().dimension()) { d ->
        val name = if (agent.actions().dimension() == 1) agent.name() else "${agent.name()}[$d]"
        val index = space().offset(i) + d
        name to Axis(index, "action of $name", space().low(index), space().high(index))
    }
}

/** The two coordinates of a pair, which must differ. */
internal fun OneShotGame.plane(pair: Pair<String, String>): Pair<Axis, Axis> {
    val problems = Problems()
    val x = axis(pair.first, problems)
    val y = axis(pair.second, problems)
    problems.require(
        x == null || x.index != y?.index,
        "agents",
        pair,
        "two that differ",
        "Name another agent.",
    )
    problems.throwIfAny("chart of $this")
    return x!! to y!!
}

/** The best joint action: declared with the game, or found. */
internal fun OneShotGame.best(): Optimum = optimum().orElseGet { OptimumSearch.of(this).first() }

/** The reward over a plane of two coordinates through [through]; NaN where the reward fails. */
internal fun OneShotGame.slice(
    plane: Pair<Axis, Axis>,
    through: JointAction,
    size: Int = 81,
): Grid {
    val (x, y) = plane
    val xs = DoubleArray(size) { x.low + (x.high - x.low) * it / (size - 1) }
    val ys = DoubleArray(size) { y.low + (y.high - y.low) * it / (size - 1) }
    val at = through.toArray()
    val values =
        Array(size) { j ->
            DoubleArray(size) { i ->
                at[x.index] = xs[i]
                at[y.index] = ys[j]
                rewardOrNaN(JointAction.of(*at))
            }
        }
    return Grid(xs, ys, values)
}

private fun OneShotGame.rewardOrNaN(u: JointAction): Double = try {
    reward(u)
} catch (_: RewardException) {
    Double.NaN
}

/** Whose actions a slice holds, and where: `c = −4`; empty if it holds none. */
internal fun OneShotGame.held(plane: Pair<Axis, Axis>, through: JointAction): String = axes()
    .filter { (_, axis) -> axis.index != plane.first.index && axis.index != plane.second.index }
    .joinToString { (name, axis) -> "$name = ${numberWithin(through.get(axis.index), axis.high - axis.low)}" }

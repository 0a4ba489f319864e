@file:JvmName("Rewards")

package org.parley.dsl

import org.parley.game.JointAction
import org.parley.game.Shapes

/** The joint action with these coordinates, in the game's units: `at(-5, -5, 3)`. */
public fun at(vararg coordinates: Number): JointAction =
    JointAction.of(*DoubleArray(coordinates.size) { coordinates[it].toDouble() })

/** −Σ_d ((u_d − centre_d) / width)²: 0 at the centre, −1 one width away along an axis. */
public fun bowl(u: JointAction, centre: JointAction, width: Double): Double = Shapes.bowl(u, centre.toArray(), width)

/**
 * −(distance of u from the line through two points / width)²: 0 all along the line, −1 one width beside it.
 *
 * @throws IllegalArgumentException where the points are the same, or have other sizes than u
 */
public fun ridge(u: JointAction, from: JointAction, to: JointAction, width: Double): Double =
    Shapes.ridge(u, from.toArray(), to.toArray(), width)

/**
 * log Σ exp(sharpness · v) / sharpness: the largest payoff without the edges of a maximum, above it by at most
 * log(n) / sharpness.
 *
 * @param sharpness above 0, in units of 1 / payoff
 */
public fun smoothMax(vararg payoffs: Double, sharpness: Double = 1.0): Double = Shapes.smoothMax(sharpness, *payoffs)

/** −weight · Σ_d (u_d − ū)², ū the mean of all coordinates: what it costs not to agree. */
public fun discord(u: JointAction, weight: Double = 1.0): Double = Shapes.discord(u, weight)

/** −cost where some coordinates are below [border] and some are not, else 0: the price of different sides. */
public fun mismatch(u: JointAction, cost: Double, border: Double = 0.0): Double = Shapes.mismatch(u, border, cost)

/**
 * What a reward's block sees besides the joint action: the larger and the smaller of two payoffs.
 * It sees nothing of the game's block, so a reward cannot change the game.
 */
@ParleyDsl
public object RewardScope {
    /** The larger payoff. */
    public fun max(a: Double, b: Double): Double = kotlin.math.max(a, b)

    /** The smaller payoff. */
    public fun min(a: Double, b: Double): Double = kotlin.math.min(a, b)
}

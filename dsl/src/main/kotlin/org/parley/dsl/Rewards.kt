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

@file:JvmName("Maddpgs")

package org.parley.dsl

import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.maddpg.Maddpg
import org.parley.learner.offpolicy.Exploration
import org.parley.learner.offpolicy.LegacyOrder
import org.parley.learner.offpolicy.Shared

/** MADDPG on a game; what is left out keeps its default for that game. */
public fun maddpg(game: Game, block: MaddpgBlock.() -> Unit = {}): Learner = named(MaddpgBlock(game), block)

/** MADDPG; what is left out keeps its default for the study's game. */
public fun LearnerBlock.maddpg(block: MaddpgBlock.() -> Unit = {}): Unit = named("maddpg", ::MaddpgBlock, block)

/** What may be said of MADDPG. */
public class MaddpgBlock internal constructor(game: Game) : OffPolicyBlock(Maddpg.ID, game) {
    /**
     * Weight of the mean squared output before tanh, which keeps tanh from saturating; a finite number of at
     * least 0.
     */
    public var outputPenalty: Double by Shared.OUTPUT_PENALTY

    /** How exploration noise follows from step to step. */
    public var noiseLaw: Exploration.Law by Exploration.LAW

    /** Standard deviation of exploration noise at first, in units of [-1, 1]; a finite number of at least 0. */
    public var noise: Double by Exploration.NOISE

    /** Standard deviation of exploration noise in the end, in units of [-1, 1]; a finite number of at least 0. */
    public var lastNoise: Double by Exploration.LAST_NOISE

    /** Share of training after which exploration noise is at its last; above 0 and at most 1. */
    public var noiseUntil: Double by Exploration.NOISE_UNTIL

    /** Share of training until which actions are uniform over [-1, 1], whatever actors say; from 0 to 1. */
    public var randomUntil: Double by Exploration.RANDOM_UNTIL

    /** Opponents' actions of a batch in the order of the public code, which scrambles them. */
    public var legacyOpponentOrder: Boolean by LegacyOrder.OPPONENTS
}

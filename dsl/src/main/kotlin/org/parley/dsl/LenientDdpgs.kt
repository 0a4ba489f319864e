@file:JvmName("LenientDdpgs")

package org.parley.dsl

import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.lenient.Forgiving
import org.parley.learner.lenient.LenientDdpg
import org.parley.learner.lenient.Temperatures
import org.parley.learner.offpolicy.Exploration
import org.parley.learner.offpolicy.Shared

/** Lenient DDPG on a game; what is left out keeps its default for that game. */
public fun lenientDdpg(game: Game, block: LenientDdpgBlock.() -> Unit = {}): Learner =
    named(LenientDdpgBlock(game), block)

/** Lenient DDPG; what is left out keeps its default for the study's game. */
public fun LearnerBlock.lenientDdpg(block: LenientDdpgBlock.() -> Unit = {}): Unit =
    named("lenientDdpg", ::LenientDdpgBlock, block)

/** What may be said of Lenient DDPG. */
public class LenientDdpgBlock internal constructor(game: Game) : OffPolicyBlock(LenientDdpg.ID, game) {
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

    /** Temperatures in every dimension of an agent's own action; a whole number from 2 to 1024. */
    public var bins: Int by LenientDdpg.BINS

    /** K of the leniency l = 1 - exp(-K T): 0 is never lenient; a finite number of at least 0. */
    public var moderation: Double by Temperatures.MODERATION

    /** What is left of an action's temperature once it was learnt from; 1 never cools; above 0 and at most 1. */
    public var temperatureDecay: Double by Temperatures.DECAY

    /** What becomes of an error that lowers a value. */
    public var forgiving: Forgiving by Temperatures.FORGIVING

    /** What an error that lowers a value counts where forgiving hysteretic; from 0 to 1. */
    public var hysteresis: Double by Temperatures.HYSTERESIS
}

@file:JvmName("Facmacs")

package org.parley.dsl

import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.facmac.Facmac
import org.parley.learner.mixing.MixerOptions
import org.parley.learner.offpolicy.Exploration
import org.parley.learner.offpolicy.Shared

/** FACMAC on a game; what is left out keeps its default for that game. */
public fun facmac(game: Game, block: FacmacBlock.() -> Unit = {}): Learner = named(FacmacBlock(game), block)

/** FACMAC; what is left out keeps its default for the study's game. */
public fun LearnerBlock.facmac(block: FacmacBlock.() -> Unit = {}): Unit = named("facmac", ::FacmacBlock, block)

/** What may be said of FACMAC. */
public class FacmacBlock internal constructor(game: Game) : OffPolicyBlock(Facmac.ID, game) {
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

    /** Width of the mixer's hidden layer, E; a whole number from 1 to 512. */
    public var mixerEmbed: Int by MixerOptions.EMBED

    /**
     * Hidden widths of the networks that make the mixer's weights W1 and W2 from the state; at most 6 widths
     * from 1 to 1024.
     */
    public var mixerHidden: List<Int> by MixerOptions.HIDDEN

    /** Whether the mixer's weights are made non-negative, so that Q_tot rises with every agent's utility. */
    public var monotone: Boolean by MixerOptions.MONOTONE
}

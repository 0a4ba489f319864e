@file:JvmName("Comixs")

package org.parley.dsl

import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.comix.Comix
import org.parley.learner.mixing.MixerOptions
import org.parley.learner.offpolicy.Exploration
import org.parley.learner.offpolicy.Shared
import org.parley.learner.sequential.SequentialSettings
import org.parley.network.Optimiser

/** COMIX on a game; what is left out keeps its default for that game. */
public fun comix(game: Game, block: ComixBlock.() -> Unit = {}): Learner = named(ComixBlock(game), block)

/** COMIX; what is left out keeps its default for the study's game. */
public fun LearnerBlock.comix(block: ComixBlock.() -> Unit = {}): Unit = named("comix", ::ComixBlock, block)

/** What may be said of COMIX. */
public class ComixBlock internal constructor(game: Game) : OptionsBlock(Comix.ID, game) {
    /** Hidden widths of every critic; at most 6 widths from 1 to 1024. */
    public var criticHidden: List<Int> by Shared.CRITIC_HIDDEN

    /** Learning rate of what judges; a finite number above 0. */
    public var criticLearningRate: Double by Shared.CRITIC_RATE

    /** What moves the networks. */
    public var optimiser: Optimiser by Shared.OPTIMISER

    /** Steps drawn from memory for an update; a whole number from 1 to 16384. */
    public var batch: Int by Shared.BATCH

    /** Most steps kept in memory; a whole number from 2 to 10000000. */
    public var replayCapacity: Int by Shared.REPLAY_CAPACITY

    /** Discount, target networks, updates a step, and what is drawn from memory. */
    public var sequential: SequentialSettings by Shared.SEQUENTIAL

    /** Width of the mixer's hidden layer, E; a whole number from 1 to 512. */
    public var mixerEmbed: Int by MixerOptions.EMBED

    /**
     * Hidden widths of the networks that make the mixer's weights W1 and W2 from the state; at most 6 widths
     * from 1 to 1024.
     */
    public var mixerHidden: List<Int> by MixerOptions.HIDDEN

    /** Actions that each round of the search draws, K; a whole number from 2 to 4096. */
    public var samples: Int by Comix.SAMPLES

    /** Best actions that the next round is drawn around, at most samples; a whole number from 1 to 4096. */
    public var elites: Int by Comix.ELITES

    /** Rounds of the search for the best action; a whole number from 1 to 20. */
    public var rounds: Int by Comix.ROUNDS

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
}

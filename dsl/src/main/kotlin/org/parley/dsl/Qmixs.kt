@file:JvmName("Qmixs")

package org.parley.dsl

import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.mixing.MixerOptions
import org.parley.learner.offpolicy.Shared
import org.parley.learner.qmix.Greed
import org.parley.learner.qmix.Qmix
import org.parley.learner.sequential.SequentialSettings
import org.parley.network.Optimiser

/** QMIX on a game; what is left out keeps its default for that game. */
public fun qmix(game: Game, block: QmixBlock.() -> Unit = {}): Learner = named(QmixBlock(game), block)

/** QMIX; what is left out keeps its default for the study's game. */
public fun LearnerBlock.qmix(block: QmixBlock.() -> Unit = {}): Unit = named("qmix", ::QmixBlock, block)

/** What may be said of QMIX. */
public class QmixBlock internal constructor(game: Game) : OptionsBlock(Qmix.ID, game) {
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

    /** Points a coordinate that continuous actions are put on, both ends included; a whole number from 2 to 1001. */
    public var bins: Int by Qmix.BINS

    /** Probability at first that an agent acts at random; from 0 to 1. */
    public var epsilon: Double by Greed.EPSILON

    /** Probability in the end that an agent acts at random; from 0 to 1. */
    public var lastEpsilon: Double by Greed.LAST_EPSILON

    /** Share of training after which the probability of acting at random is at its last; above 0 and at most 1. */
    public var epsilonUntil: Double by Greed.EPSILON_UNTIL
}

@file:JvmName("Mmqs")

package org.parley.dsl

import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.mmq.Mmq
import org.parley.learner.mmq.RewardOf
import org.parley.learner.offpolicy.Exploration
import org.parley.learner.offpolicy.Shared

/** MMQ on a game; what is left out keeps its default for that game. */
public fun mmq(game: Game, block: MmqBlock.() -> Unit = {}): Learner = named(MmqBlock(game), block)

/** MMQ; what is left out keeps its default for the study's game. */
public fun LearnerBlock.mmq(block: MmqBlock.() -> Unit = {}): Unit = named("mmq", ::MmqBlock, block)

/** What may be said of MMQ. */
public class MmqBlock internal constructor(game: Game) : OffPolicyBlock(Mmq.ID, game) {
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

    /** Imagined outcomes that a target is the best of; 0 is independent DDPG; a whole number from 0 to 1024. */
    public var candidates: Int by Mmq.CANDIDATES

    /** Level of the lower model of outcomes; from 0 to 1. */
    public var lowerQuantile: Double by Mmq.LOWER

    /** Level of the upper model of outcomes; from 0 to 1. */
    public var upperQuantile: Double by Mmq.UPPER

    /** What the reward model reads where agents see something: the next view, or all of the step. */
    public var rewardOf: RewardOf by Mmq.REWARD_OF

    /** Hidden widths of the models of outcomes and rewards; at most 6 widths from 1 to 1024. */
    public var modelHidden: List<Int> by Mmq.MODEL_HIDDEN

    /** Learning rate of the models of outcomes and rewards; a finite number above 0. */
    public var modelLearningRate: Double by Mmq.MODEL_RATE

    /** Probability, a step and agent, of an action drawn uniformly instead; from 0 to 1. */
    public var randomActions: Double by Mmq.RANDOM_ACTIONS
}

@file:JvmName("LenientQs")

package org.parley.dsl

import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.lenient.Forgiving
import org.parley.learner.lenient.LenientQ
import org.parley.learner.lenient.Temperatures
import org.parley.learner.offpolicy.Shared

/** Lenient Q on a game; what is left out keeps its default for that game. */
public fun lenientQ(game: Game, block: LenientQBlock.() -> Unit = {}): Learner = named(LenientQBlock(game), block)

/** Lenient Q; what is left out keeps its default for the study's game. */
public fun LearnerBlock.lenientQ(block: LenientQBlock.() -> Unit = {}): Unit = named("lenientQ", ::LenientQBlock, block)

/** What may be said of Lenient Q. */
public class LenientQBlock internal constructor(game: Game) : OptionsBlock(LenientQ.ID, game) {
    /** Points in every dimension of a continuous action; a whole number from 2 to 1024. */
    public var bins: Int by LenientQ.BINS

    /** Share of an error that a value takes over; above 0 and at most 1. */
    public var learningRate: Double by LenientQ.RATE

    /** K of the leniency l = 1 - exp(-K T): 0 is never lenient; a finite number of at least 0. */
    public var moderation: Double by Temperatures.MODERATION

    /** What is left of an action's temperature once it was learnt from; 1 never cools; above 0 and at most 1. */
    public var temperatureDecay: Double by Temperatures.DECAY

    /** What becomes of an error that lowers a value. */
    public var forgiving: Forgiving by Temperatures.FORGIVING

    /** What an error that lowers a value counts where forgiving hysteretic; from 0 to 1. */
    public var hysteresis: Double by Temperatures.HYSTERESIS

    /**
     * Exponent of the probability of any action, the mean temperature to this power; a finite number of at
     * least 0.
     */
    public var exploration: Double by LenientQ.EXPLORATION

    /** Mean temperature below which an agent takes its best action only; from 0 to 1. */
    public var greedyBelow: Double by LenientQ.GREEDY_BELOW

    /** Most steps kept in memory; a whole number from 2 to 10000000. */
    public var replayCapacity: Int by Shared.REPLAY_CAPACITY
}

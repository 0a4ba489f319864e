@file:JvmName("Mappos")

package org.parley.dsl

import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.mappo.Mappo
import org.parley.learner.offpolicy.Shared
import org.parley.network.Optimiser

/** MAPPO on a game; what is left out keeps its default for that game. */
public fun mappo(game: Game, block: MappoBlock.() -> Unit = {}): Learner = named(MappoBlock(game), block)

/** MAPPO; what is left out keeps its default for the study's game. */
public fun LearnerBlock.mappo(block: MappoBlock.() -> Unit = {}): Unit = named("mappo", ::MappoBlock, block)

/** What may be said of MAPPO. */
public class MappoBlock internal constructor(game: Game) : OptionsBlock(Mappo.ID, game) {
    /** Hidden widths of every map that acts; at most 6 widths from 1 to 1024. */
    public var policyHidden: List<Int> by Shared.POLICY_HIDDEN

    /** Hidden widths of every critic; at most 6 widths from 1 to 1024. */
    public var criticHidden: List<Int> by Shared.CRITIC_HIDDEN

    /** Learning rate of what acts; a finite number above 0. */
    public var policyLearningRate: Double by Shared.POLICY_RATE

    /** Learning rate of what judges; a finite number above 0. */
    public var criticLearningRate: Double by Shared.CRITIC_RATE

    /** What moves the networks. */
    public var optimiser: Optimiser by Shared.OPTIMISER

    /** Episodes played for each update; a whole number from 2 to 4096. */
    public var rolloutEpisodes: Int by Mappo.ROLLOUT_EPISODES

    /** Optimiser steps of an update, each over all its episodes; a whole number from 1 to 100. */
    public var epochs: Int by Mappo.EPOCHS

    /** How far ratios and values may move in an update, ε; a finite number above 0. */
    public var clip: Double by Mappo.CLIP

    /** Λ of the advantages: 0 trusts the value, 1 the return; from 0 to 1. */
    public var trace: Double by Mappo.TRACE

    /** What a reward one step later is worth, times the game's own discount; above 0 and at most 1. */
    public var discount: Double by Mappo.DISCOUNT

    /** Weight of the policies' entropy, in units of the advantages' deviation; a finite number of at least 0. */
    public var entropy: Double by Mappo.ENTROPY

    /** Standard deviation of actions at first, in units of [-1, 1]; a finite number above 0. */
    public var sigma: Double by Mappo.SIGMA

    /** Error of the value from which its loss is linear, in returns' deviations; a finite number above 0. */
    public var huber: Double by Mappo.HUBER

    /** What states and observations are multiplied by; a finite number above 0. */
    public var inputScale: Double by Mappo.INPUT_SCALE

    /** Whether what is executed after training draws from the Gaussians; if not, their means. */
    public var sampled: Boolean by Mappo.SAMPLED
}

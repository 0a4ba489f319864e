@file:JvmName("SequentialLearning")

package org.parley.dsl

import org.parley.learner.softvalue.SoftValue
import org.parley.learner.svnr.SequentialSettings
import org.parley.network.Optimiser

private val usual = SequentialSettings.standard()

/**
 * What SVNR needs to know besides, where the game has state.
 *
 * @param discount what V of the next state is worth, times the game's own discount; above 0, at most 1
 * @param targetRate share of the critic that the target network takes over at every update; above 0, at most 1
 * @param stepsPerUpdate steps of the game for each update, at least 1
 * @param critics 1, or 2 of which the lower counts in the target
 * @param prioritised share of a batch drawn by priority, from 0 to 1
 * @param inputScale what states and observations are multiplied by, above 0
 * @param softValue how V of the next state is estimated
 * @throws org.parley.check.InvalidSpecException naming every number out of range
 */
public fun sequential(
    discount: Double = usual.discount(),
    targetRate: Double = usual.targetRate(),
    stepsPerUpdate: Int = usual.stepsPerUpdate(),
    critics: Int = usual.critics(),
    prioritised: Double = usual.prioritised(),
    inputScale: Double = usual.inputScale(),
    softValue: SoftValue = usual.softValue(),
): SequentialSettings =
    SequentialSettings(discount, targetRate, stepsPerUpdate, critics, prioritised, inputScale, softValue)

/** Adam with its usual decays. */
public fun adam(): Optimiser = Optimiser.adam()

/** Stochastic gradient descent; each step keeps the share [momentum] of the last. */
public fun sgd(momentum: Double = 0.0): Optimiser = Optimiser.sgd(momentum)

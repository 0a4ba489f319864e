@file:JvmName("SequentialLearning")

package org.parley.dsl

import org.parley.learner.sequential.Leniency
import org.parley.learner.sequential.SequentialSettings
import org.parley.learner.softvalue.SoftValue
import org.parley.network.Fading
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
 * @param returnSteps rewards that a target adds up before V counts, at least 1
 * @param successes share of a batch drawn from episodes whose return was above 0, from 0 to 1 - [prioritised]
 * @param leniency which reward is learnt early in training
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
    returnSteps: Int = usual.returnSteps(),
    successes: Double = usual.successes(),
    leniency: Leniency = usual.leniency(),
): SequentialSettings = SequentialSettings(
    discount,
    targetRate,
    stepsPerUpdate,
    critics,
    prioritised,
    inputScale,
    softValue,
    returnSteps,
    successes,
    leniency,
)

/**
 * Rewards that the critic learns early in training: with p falling from 1 to 0,
 * max(r, 0) + (1 - [forgiven] p) min(r, 0) - (p [stepCost] + (1 - p) [lastStepCost]).
 *
 * @param forgiven share of every negative reward that does not count at first, from 0 to 1
 * @param stepCost taken from every reward at first
 * @param lastStepCost taken from every reward in the end
 * @param heldUntil share of training until which p stays 1, from 0 to below 1
 * @param goneBy share of training from which on p is 0, above [heldUntil], at most 1
 * @throws org.parley.check.InvalidSpecException naming every number out of range
 */
public fun leniency(
    forgiven: Double = 1.0,
    stepCost: Double = 0.0,
    lastStepCost: Double = 0.0,
    heldUntil: Double = 0.2,
    goneBy: Double = 0.4,
): Leniency = Leniency(forgiven, stepCost, lastStepCost, heldUntil, goneBy)

/** Adam with its usual decays. */
public fun adam(): Optimiser = Optimiser.adam()

/** Stochastic gradient descent; each step keeps the share [momentum] of the last. */
public fun sgd(momentum: Double = 0.0): Optimiser = Optimiser.sgd(momentum)

/**
 * The same optimiser with learning rates that fall over training: whole until the share [from] of it
 * is done, then linearly down to [to] times what they were.
 *
 * @param to share of the rates that is left in the end, from 0 to 1
 * @param from share of training, from 0 to below 1
 * @throws org.parley.check.InvalidSpecException naming every number out of range
 */
public fun Optimiser.fading(to: Double = Fading.usual().to(), from: Double = Fading.usual().from()): Optimiser =
    withFading(to, from)

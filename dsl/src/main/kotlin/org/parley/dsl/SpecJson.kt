@file:JvmName("SpecJson")

package org.parley.dsl

import org.parley.game.FactorGraph
import org.parley.game.LocalHistory
import org.parley.learner.sequential.SequentialSettings
import org.parley.learner.sequential.SequentialSpecs
import org.parley.learner.svnr.NoiseFeatures
import org.parley.learner.svnr.SvnrSpecs
import org.parley.negotiation.Negotiation
import org.parley.network.Optimiser
import org.parley.schedule.Annealing
import org.parley.spec.Specs
import org.parley.stein.Kernel

/** This schedule as JSON; [annealingFromJson] gives an equal one back. */
public fun Annealing.toJson(): String = Specs.ANNEALING.write(this)

/** Who hears whom as JSON; [negotiationFromJson] gives an equal rule back. */
public fun Negotiation.toJson(): String = Specs.NEGOTIATION.write(this)

/** This kernel as JSON; [kernelFromJson] gives an equal one back. */
public fun Kernel.toJson(): String = Specs.KERNEL.write(this)

/** This graph as JSON; [factorGraphFromJson] gives an equal one back. */
public fun FactorGraph.toJson(): String = Specs.FACTOR_GRAPH.write(this)

/** This history as JSON; [historyFromJson] gives an equal one back. */
public fun LocalHistory.toJson(): String = Specs.HISTORY.write(this)

/** What maps read of noise as JSON; [noiseFeaturesFromJson] gives an equal value back. */
public fun NoiseFeatures.toJson(): String = SvnrSpecs.NOISE_FEATURES.write(this)

/** This optimiser as JSON; [optimiserFromJson] gives an equal one back. */
public fun Optimiser.toJson(): String = Specs.OPTIMISER.write(this)

/** These settings as JSON; [sequentialFromJson] gives equal ones back. */
public fun SequentialSettings.toJson(): String = SequentialSpecs.SEQUENTIAL.write(this)

/**
 * The noise features of a JSON text.
 *
 * @throws org.parley.check.InvalidSpecException naming everything wrong with it
 */
public fun noiseFeaturesFromJson(json: String): NoiseFeatures = SvnrSpecs.NOISE_FEATURES.read(json)

/**
 * The optimiser of a JSON text.
 *
 * @throws org.parley.check.InvalidSpecException naming everything wrong with it
 */
public fun optimiserFromJson(json: String): Optimiser = Specs.OPTIMISER.read(json)

/**
 * The settings of a JSON text.
 *
 * @throws org.parley.check.InvalidSpecException naming everything wrong with it
 */
public fun sequentialFromJson(json: String): SequentialSettings = SequentialSpecs.SEQUENTIAL.read(json)

/**
 * The graph of a JSON text.
 *
 * @throws org.parley.check.InvalidSpecException naming everything wrong with it
 */
public fun factorGraphFromJson(json: String): FactorGraph = Specs.FACTOR_GRAPH.read(json)

/**
 * The history of a JSON text.
 *
 * @throws org.parley.check.InvalidSpecException naming everything wrong with it
 */
public fun historyFromJson(json: String): LocalHistory = Specs.HISTORY.read(json)

/**
 * The schedule of a JSON text.
 *
 * @throws org.parley.check.InvalidSpecException naming everything wrong with it
 */
public fun annealingFromJson(json: String): Annealing = Specs.ANNEALING.read(json)

/**
 * The rule of a JSON text.
 *
 * @throws org.parley.check.InvalidSpecException naming everything wrong with it
 */
public fun negotiationFromJson(json: String): Negotiation = Specs.NEGOTIATION.read(json)

/**
 * The kernel of a JSON text.
 *
 * @throws org.parley.check.InvalidSpecException naming everything wrong with it
 */
public fun kernelFromJson(json: String): Kernel = Specs.KERNEL.read(json)

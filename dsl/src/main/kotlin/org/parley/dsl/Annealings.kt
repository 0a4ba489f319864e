@file:JvmName("Annealings")

package org.parley.dsl

import org.parley.schedule.Annealing
import org.parley.schedule.Burst
import org.parley.schedule.Constant
import org.parley.schedule.Exponential
import org.parley.schedule.Geometric
import org.parley.schedule.Linear
import org.parley.schedule.Relaxation
import org.parley.schedule.ThreeStage

/** A part of training, such as `0.9.ofTraining`; whoever takes it refuses shares outside of (0, 1]. */
@JvmInline
public value class TrainingShare internal constructor(
    /** 1 is all of training. */
    public val share: Double,
) {
    override fun toString(): String = "$share.ofTraining"
}

/** This share of training: `0.9.ofTraining`. */
public val Double.ofTraining: TrainingShare get() = TrainingShare(this)

/** The same temperature throughout; finite, at least 0. */
public fun constant(temperature: Double): Annealing = Constant(temperature)

/** From [from] to [to] by equal factors over a share of training, then held. Both above 0. */
public fun exponential(from: Double, to: Double, over: TrainingShare = 1.0.ofTraining): Annealing =
    Exponential(from, to, over.share)

/** From [from] to [to] by equal differences over a share of training, then held. */
public fun linear(from: Double, to: Double, over: TrainingShare = 1.0.ofTraining): Annealing =
    Linear(from, to, over.share)

/** The SVNR paper's F.2: a burst of exploration, 500 hotter at first, that settles at [settled]. */
public fun burst(settled: Double): Annealing = Burst(settled)

/** The SVNR paper's H.5.3: from [from] towards [to] with time constant [tau] steps. */
public fun relaxation(tau: Double, from: Double = 1.0, to: Double = 0.01): Annealing = Relaxation(from, to, tau)

/** The SVNR paper's Table 8, "Exponential": [factor] a step, not below [to]. */
public fun geometric(from: Double = 1.0, to: Double = 0.01, factor: Double = 0.9995): Annealing =
    Geometric(from, to, factor)

/** The public precursor code's three stages: a burst to [first], a tenth of it, then 0.3. */
public fun threeStage(first: Double = 10.0): Annealing = ThreeStage(first)

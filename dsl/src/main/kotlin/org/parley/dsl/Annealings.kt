@file:JvmName("Annealings")

package org.parley.dsl

import org.parley.schedule.Adaptive
import org.parley.schedule.Annealing
import org.parley.schedule.Burst
import org.parley.schedule.Constant
import org.parley.schedule.Decay
import org.parley.schedule.Exponential
import org.parley.schedule.Geometric
import org.parley.schedule.Linear
import org.parley.schedule.Relaxation
import org.parley.schedule.Span
import org.parley.schedule.ThreeStage

/** This share of training: `0.9.ofTraining`; whoever takes it refuses shares outside of (0, 1]. */
public val Double.ofTraining: Span get() = Span.ofTraining(this)

/** So many episodes: `2000.episodes`. */
public val Int.episodes: Span get() = Span.episodes(toLong())

/** So many episodes. */
public val Long.episodes: Span get() = Span.episodes(this)

/** So many steps, joint actions played: `50_000.steps`. In a one-shot game an episode is a step. */
public val Int.steps: Span get() = Span.steps(toLong())

/** So many steps. */
public val Long.steps: Span get() = Span.steps(this)

/** The same temperature throughout; finite, at least 0. */
public fun constant(temperature: Double): Annealing = Constant(temperature)

/** From [from] to [to] by equal factors over a share of training, then held. Both above 0. */
public fun exponential(from: Double, to: Double, over: Span = 1.0.ofTraining): Annealing = Exponential(from, to, over)

/** From [from] to [to] by equal differences over a share of training, then held. */
public fun linear(from: Double, to: Double, over: Span = 1.0.ofTraining): Annealing = Linear(from, to, over)

/** The SVNR paper's F.2: a burst of exploration, 500 hotter at first, that settles at [settled]. */
public fun burst(settled: Double): Annealing = Burst(settled)

/** The SVNR paper's H.5.3: from [from] towards [to] with time constant [tau] steps. */
public fun relaxation(tau: Double, from: Double = 1.0, to: Double = 0.01): Annealing = Relaxation(from, to, tau)

/** From [from] as (1 + t / [scale])^−[power], t in steps: falls fast at first, never to 0. */
public fun decay(from: Double, scale: Double, power: Double): Annealing = Decay(from, scale, power)

/** The SVNR paper's Table 8, "Exponential": [factor] a step, not below [to]. */
public fun geometric(from: Double = 1.0, to: Double = 0.01, factor: Double = 0.9995): Annealing =
    Geometric(from, to, factor)

/** The public precursor code's three stages: a burst to [first], a tenth of it, then 0.3. */
public fun threeStage(first: Double = 10.0): Annealing = ThreeStage(first)

/**
 * Walks along [path], but holds the temperature while the particles disagree: while their heat,
 * 2 Var Q(u) / (α² D), is above [holdAbove]; 1 is equilibrium on one peak. Holds for [atMost] in all, and
 * passes the rest of the path so much faster.
 */
public fun adaptive(path: Annealing, holdAbove: Double = 3.0, atMost: Span = 0.3.ofTraining): Annealing =
    Adaptive(path, holdAbove, atMost)

/** The five paces of the SVNR paper's Table 8, by the names printed there. */
public fun table8(): Map<String, Annealing> = Annealing.table8()

/**
 * This schedule, then [next] with a clock of its own: [after] so long, or, where that is left out, at the end of
 * this one. Shares within both stay shares of the whole training.
 */
public fun Annealing.then(next: Annealing, after: Span? = null): Annealing =
    if (after == null) andThen(next) else andThen(next, after)

/** This schedule, then its last temperature for the rest of training. */
public fun Annealing.holding(): Annealing = held()

/** This schedule so many times in a row, each from its first temperature: warm restarts. */
public fun Annealing.restarting(times: Int): Annealing = restarted(times)

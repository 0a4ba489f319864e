package org.parley.dsl

import org.parley.check.Problems
import org.parley.schedule.Annealing
import org.parley.schedule.Constant
import org.parley.schedule.Span

/**
 * The schedules by name, as a learner's block sees them: values out of range are recorded, so that the
 * rest of the block is checked too. Outside of a block the functions of the same names refuse at once.
 */
@ParleyDsl
public sealed class AnnealingScope(internal val problems: Problems) {
    /** The same temperature throughout; finite, at least 0. */
    public fun constant(temperature: Double): Annealing = recorded { org.parley.dsl.constant(temperature) }

    /** From [from] to [to] by equal factors over a share of training, then held. Both above 0. */
    public fun exponential(from: Double, to: Double, over: Span = 1.0.ofTraining): Annealing =
        recorded { org.parley.dsl.exponential(from, to, over) }

    /** From [from] to [to] by equal differences over a share of training, then held. */
    public fun linear(from: Double, to: Double, over: Span = 1.0.ofTraining): Annealing =
        recorded { org.parley.dsl.linear(from, to, over) }

    /** The SVNR paper's F.2: a burst of exploration that settles at [settled]. */
    public fun burst(settled: Double): Annealing = recorded { org.parley.dsl.burst(settled) }

    /** The SVNR paper's H.5.3: from [from] towards [to] with time constant [tau] steps. */
    public fun relaxation(tau: Double, from: Double = 1.0, to: Double = 0.01): Annealing =
        recorded { org.parley.dsl.relaxation(tau, from, to) }

    /** From [from] as (1 + t / [scale])^−[power], t in steps. */
    public fun decay(from: Double, scale: Double, power: Double): Annealing =
        recorded { org.parley.dsl.decay(from, scale, power) }

    /** The SVNR paper's Table 8, "Exponential": [factor] a step, not below [to]. */
    public fun geometric(from: Double = 1.0, to: Double = 0.01, factor: Double = 0.9995): Annealing =
        recorded { org.parley.dsl.geometric(from, to, factor) }

    /** The public precursor code's three stages: a burst to [first], a tenth of it, then 0.3. */
    public fun threeStage(first: Double = 10.0): Annealing = recorded { org.parley.dsl.threeStage(first) }

    /** Walks along [path], but holds the temperature while the particles' heat is above [holdAbove]. */
    public fun adaptive(path: Annealing, holdAbove: Double = 3.0, atMost: Span = 0.3.ofTraining): Annealing =
        recorded { org.parley.dsl.adaptive(path, holdAbove, atMost) }

    /** This schedule, then [next] with a clock of its own, [after] so long or at the end of this one. */
    public fun Annealing.then(next: Annealing, after: Span? = null): Annealing =
        recorded { if (after == null) andThen(next) else andThen(next, after) }

    /** This schedule, then its last temperature for the rest of training. */
    public fun Annealing.holding(): Annealing = recorded { held() }

    /** This schedule so many times in a row: warm restarts. */
    public fun Annealing.restarting(times: Int): Annealing = recorded { restarted(times) }

    /** The schedule, or, once its problems are recorded and nothing will be built, any other. */
    private fun recorded(make: () -> Annealing): Annealing = problems.collect("annealing", make) ?: Constant(1.0)
}

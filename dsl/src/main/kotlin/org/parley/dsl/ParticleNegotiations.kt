@file:JvmName("ParticleNegotiations")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.learner.particles.ParticleNegotiation
import org.parley.negotiation.Negotiation
import org.parley.schedule.Annealing
import org.parley.stein.Kernel

/**
 * Declares negotiation by particles alone; what is left out keeps its default.
 *
 * @throws org.parley.check.InvalidSpecException naming every setting out of range
 */
public fun particles(block: ParticlesBlock.() -> Unit = {}): ParticleNegotiation =
    built("particles") { ParticlesBlock().build(block) }

/** What may be said of negotiation by particles. */
public class ParticlesBlock internal constructor(problems: Problems = Problems()) : AnnealingScope(problems) {
    private val defaults = ParticleNegotiation.builder().build()

    /** Who hears whom. Default: `strictlyNested()`. */
    public var negotiation: Negotiation by Once(problems, defaults.negotiation())

    /** Joint actions that stand for the perceived joint policy, 2 to 5,000. Default: 100. */
    public var particles: Int by Once(problems, defaults.particles())

    /** Temperature by round. Default: `exponential(from = 30.0, to = 1.0, over = 0.7.ofTraining)`. */
    public var annealing: Annealing by Once(problems, defaults.annealing())

    /** Kernel of the Stein direction. Default: `joint().with(median().times(0.3))`. */
    public var kernel: Kernel by Once(problems, defaults.kernel())

    /** By how much a round moves along the direction, above 0. Default: 0.01. */
    public var step: Double by Once(problems, defaults.step())

    /** The largest move of a round that counts as none, above 0. Default: 1e-4. */
    public var tolerance: Double by Once(problems, defaults.tolerance())

    internal fun build(block: ParticlesBlock.() -> Unit): ParticleNegotiation {
        problems.record(this, block)
        val built = problems.collect("", builder()::build)
        problems.throwIfAny("particles")
        return built
    }

    /** Defaults but for the negotiation, which has still to be checked against a game. */
    internal fun standIn(): ParticleNegotiation = ParticleNegotiation.builder().negotiation(negotiation).build()

    private fun builder() = ParticleNegotiation
        .builder()
        .negotiation(negotiation)
        .particles(particles)
        .annealing(annealing)
        .kernel(kernel)
        .step(step)
        .tolerance(tolerance)
}

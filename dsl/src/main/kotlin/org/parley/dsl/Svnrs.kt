@file:JvmName("Svnrs")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.learner.svnr.Svnr
import org.parley.negotiation.Negotiation
import org.parley.schedule.Annealing
import org.parley.stein.Kernel

/**
 * Declares an SVNR learner; what is left out keeps its default.
 *
 * @throws org.parley.check.InvalidSpecException naming every setting out of range
 */
public fun svnr(block: SvnrBlock.() -> Unit = {}): Svnr = built("svnr") { SvnrBlock().build(block) }

/** What may be said of SVNR. */
public class SvnrBlock internal constructor(problems: Problems = Problems()) :
    AnnealingScope(problems) {
    private val defaults = Svnr.builder().build()

    /** Who hears whom. Default: `strictlyNested()`. */
    public var negotiation: Negotiation by Once(problems, defaults.negotiation())

    /** Particles of a set, M: even, at least 2. Default: 32. */
    public var particles: Int by Once(problems, defaults.particles())

    /** Independent particle sets of a step, at least 1. Default: 8. */
    public var particleSets: Int by Once(problems, defaults.particleSets())

    /** Temperature schedule. Default: `exponential(from = 30.0, to = 0.05, over = 0.9.ofTraining)`. */
    public var annealing: Annealing by Once(problems, defaults.annealing())

    /** Kernel of the Stein direction. Default: `local()`. */
    public var kernel: Kernel by Once(problems, defaults.kernel())

    /** Coordinates of an agent's noise, at least 1. Default: 2. */
    public var noiseDimension: Int by Once(problems, defaults.noiseDimension())

    /** Hidden widths of an agent's map. Default: `listOf(100, 100)`. */
    public var policyHidden: List<Int> by Once(problems, defaults.policyHidden())

    /** Hidden widths of the critic. Default: `listOf(100, 100)`. */
    public var criticHidden: List<Int> by Once(problems, defaults.criticHidden())

    /** Learning rate of the maps, above 0. Default: 3e-3. */
    public var policyLearningRate: Double by Once(problems, defaults.policyAdam().learningRate())

    /** Learning rate of the critic, above 0. Default: 3e-3. */
    public var criticLearningRate: Double by Once(problems, defaults.criticAdam().learningRate())

    /** Transitions of a critic step, at least 1. Default: 512. */
    public var batch: Int by Once(problems, defaults.batch())

    /** Most transitions kept, at least 1. Default: 1,000,000. */
    public var replayCapacity: Int by Once(problems, defaults.replayCapacity())

    /** Weight of the mean squared pre-tanh output, at least 0. Default: 1e-3. */
    public var outputPenalty: Double by Once(problems, defaults.outputPenalty())

    internal fun build(block: SvnrBlock.() -> Unit): Svnr {
        problems.record(this, block)
        val built = problems.collect("", builder()::build)
        problems.throwIfAny("svnr")
        return built
    }

    /** Defaults but for the negotiation, which has still to be checked against a game. */
    internal fun standIn(): Svnr = Svnr.builder().negotiation(negotiation).build()

    private fun builder() = Svnr
        .builder()
        .negotiation(negotiation)
        .particles(particles)
        .particleSets(particleSets)
        .annealing(annealing)
        .kernel(kernel)
        .noiseDimension(noiseDimension)
        .policyHidden(*policyHidden.toTypedArray())
        .criticHidden(*criticHidden.toTypedArray())
        .policyLearningRate(policyLearningRate)
        .criticLearningRate(criticLearningRate)
        .batch(batch)
        .replayCapacity(replayCapacity)
        .outputPenalty(outputPenalty)
}

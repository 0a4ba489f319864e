@file:JvmName("Svnrs")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.learner.sequential.SequentialSettings
import org.parley.learner.svnr.Conditioning
import org.parley.learner.svnr.CriticScope
import org.parley.learner.svnr.NoiseFeatures
import org.parley.learner.svnr.ParticleSpace
import org.parley.learner.svnr.Quick
import org.parley.learner.svnr.Svnr
import org.parley.negotiation.Negotiation
import org.parley.network.Optimiser
import org.parley.schedule.Annealing
import org.parley.stein.Kernel
import org.parley.stein.Repulsion

/**
 * Declares an SVNR learner; what is left out keeps its default.
 *
 * @throws org.parley.check.InvalidSpecException naming every setting out of range
 */
public fun svnr(block: SvnrBlock.() -> Unit = {}): Svnr = built("svnr") { SvnrBlock().build(block) }

/** What the maps read of the noise: its coordinates alone. */
public fun plainNoise(): NoiseFeatures = NoiseFeatures.plain()

/** What the maps read of the noise: its coordinates and a soft sign of the first one. */
public fun steepNoise(): NoiseFeatures = NoiseFeatures.steep()

/** What the maps read of the noise: its coordinates, the first one's sign, and sine and cosine of four times it. */
public fun jumpingNoise(): NoiseFeatures = NoiseFeatures.jumping()

/** What the maps read of the noise beside its coordinates: tanh([sharpness] x), sines and cosines of the first one. */
public fun noiseFeatures(sharpness: Double = 0.0, frequencies: List<Double> = listOf()): NoiseFeatures =
    NoiseFeatures(sharpness, frequencies)

/**
 * Declares an SVNR learner for games with state; what is left out keeps the defaults of
 * [Svnr.sequentialBuilder].
 *
 * @throws org.parley.check.InvalidSpecException naming every setting out of range
 */
public fun sequentialSvnr(block: SvnrBlock.() -> Unit = {}): Svnr =
    built("sequentialSvnr") { SvnrBlock(Svnr.sequentialBuilder().build()).build(block) }

/**
 * Declares an SVNR learner of the quick preset, made for [quickEpisodes] episodes; what is left out
 * keeps the preset's values ([Quick]). Parley's own, not the papers'.
 *
 * @throws org.parley.check.InvalidSpecException naming every setting out of range
 */
public fun quickSvnr(block: SvnrBlock.() -> Unit = {}): Svnr =
    built("quickSvnr") { SvnrBlock(Quick.svnr().build()).build(block) }

/** Episodes of the quick preset. */
public val quickEpisodes: Int get() = Quick.EPISODES

/** What may be said of SVNR. */
public class SvnrBlock internal constructor(
    private val defaults: Svnr = Svnr.builder().build(),
    problems: Problems = Problems(),
) :
    AnnealingScope(problems) {

    /** Who hears whom. Default: `strictlyNested()`. */
    public var negotiation: Negotiation by Once(problems, defaults.negotiation())

    /** Particles of a set, M: even, at least 2. Default: 32. */
    public var particles: Int by Once(problems, defaults.particles())

    /** Independent particle sets of a step, at least 1. Default: 8. */
    public var particleSets: Int by Once(problems, defaults.particleSets())

    /** Temperature schedule. Default: `exponential(from = 30.0, to = 0.05, over = 0.6.ofTraining)`. */
    public var annealing: Annealing by Once(problems, defaults.annealing())

    /** Kernel of the Stein direction. Default: `joint().with(median().times(0.2))`; the papers' is [local]. */
    public var kernel: Kernel by Once(problems, defaults.kernel())

    /** How attraction and repulsion are scaled. Default: `balancedRepulsion()`. */
    public var repulsion: Repulsion by Once(problems, defaults.repulsion())

    /** Where the particles live that the kernel compares. Default: [ParticleSpace.ACTIONS]. */
    public var particleSpace: ParticleSpace by Once(problems, defaults.particleSpace())

    /** What a map reads of the agents it hears. Default: [Conditioning.NOISES]. */
    public var conditioning: Conditioning by Once(problems, defaults.conditioning())

    /** Coordinates of an agent's noise, at least 1. Default: 2. */
    public var noiseDimension: Int by Once(problems, defaults.noiseDimension())

    /** What the maps read of the noise. Default: `plainNoise()`. */
    public var noiseFeatures: NoiseFeatures by Once(problems, defaults.noiseFeatures())

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

    /** What a critic judges: joint actions, or the factors of the game's graph. Default: [CriticScope.JOINT]. */
    public var criticScope: CriticScope by Once(problems, defaults.criticScope())

    /** What moves critic and maps. Default: `adam().fading(to = 0.05, from = 0.4)`. */
    public var optimiser: Optimiser by Once(problems, defaults.optimiser())

    /** What games with state need besides. Default: `sequential()`. */
    public var sequential: SequentialSettings by Once(problems, defaults.sequential())

    internal fun build(block: SvnrBlock.() -> Unit): Svnr {
        problems.record(this, block)
        val built = problems.collect("", builder()::build)
        problems.throwIfAny("svnr")
        return built
    }

    /** Defaults but for the negotiation, which has still to be checked against a game. */
    internal fun standIn(): Svnr = Svnr.builder().negotiation(negotiation).build()

    private fun builder() = defaults
        .toBuilder()
        .negotiation(negotiation)
        .particles(particles)
        .particleSets(particleSets)
        .annealing(annealing)
        .kernel(kernel)
        .repulsion(repulsion)
        .particleSpace(particleSpace)
        .conditioning(conditioning)
        .noiseDimension(noiseDimension)
        .noiseFeatures(noiseFeatures)
        .policyHidden(*policyHidden.toTypedArray())
        .criticHidden(*criticHidden.toTypedArray())
        .policyLearningRate(policyLearningRate)
        .criticLearningRate(criticLearningRate)
        .batch(batch)
        .replayCapacity(replayCapacity)
        .outputPenalty(outputPenalty)
        .criticScope(criticScope)
        .optimiser(optimiser)
        .sequential(sequential)
}

@file:JvmName("Masqls")

package org.parley.dsl

import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.masql.Masql
import org.parley.learner.offpolicy.LegacyConstants
import org.parley.learner.offpolicy.LegacyOrder
import org.parley.learner.offpolicy.Shared
import org.parley.schedule.Annealing
import org.parley.stein.Kernel
import org.parley.stein.Repulsion

/** MASQL on a game; what is left out keeps its default for that game. */
public fun masql(game: Game, block: MasqlBlock.() -> Unit = {}): Learner = named(MasqlBlock(game), block)

/** MASQL; what is left out keeps its default for the study's game. */
public fun LearnerBlock.masql(block: MasqlBlock.() -> Unit = {}): Unit = named("masql", ::MasqlBlock, block)

/** What may be said of MASQL. */
public class MasqlBlock internal constructor(game: Game) : OffPolicyBlock(Masql.ID, game) {
    /** Temperature over training. */
    public var annealing: Annealing by Shared.ANNEALING

    /** Particles of a set: half stay fixed, half are updated; an even whole number from 2 to 1024. */
    public var particles: Int by Masql.PARTICLES

    /** States of an update, each with a particle set of its own; a whole number from 1 to 1024. */
    public var particleSets: Int by Masql.PARTICLE_SETS

    /** What particles see one another through; a joint kernel: a sampler makes whole joint actions. */
    public var kernel: Kernel by Masql.KERNEL

    /** How attraction and repulsion of particles are scaled. */
    public var repulsion: Repulsion by Masql.REPULSION

    /** Coordinates of noise for every agent that a sampler imagines, itself included; a whole number from 1 to 64. */
    public var noiseDimension: Int by Masql.NOISE_DIMENSION

    /**
     * Weight of the mean squared output before tanh, which keeps tanh from saturating; a finite number of at
     * least 0.
     */
    public var outputPenalty: Double by Shared.OUTPUT_PENALTY

    /** Opponents' actions of a batch in the order of the public code, which scrambles them. */
    public var legacyOpponentOrder: Boolean by LegacyOrder.OPPONENTS

    /** The soft value's constants log K and D log 2 without α, as in the public code. */
    public var legacyConstants: Boolean by LegacyConstants.CONSTANTS
}

@file:JvmName("Pr2s")

package org.parley.dsl

import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.offpolicy.Exploration
import org.parley.learner.offpolicy.LegacyConstants
import org.parley.learner.offpolicy.LegacyOrder
import org.parley.learner.offpolicy.Shared
import org.parley.learner.pr2.ActorPath
import org.parley.learner.pr2.Pr2
import org.parley.schedule.Annealing
import org.parley.stein.Kernel
import org.parley.stein.Repulsion

/** PR2 on a game; what is left out keeps its default for that game. */
public fun pr2(game: Game, block: Pr2Block.() -> Unit = {}): Learner = named(Pr2Block(game), block)

/** PR2; what is left out keeps its default for the study's game. */
public fun LearnerBlock.pr2(block: Pr2Block.() -> Unit = {}): Unit = named("pr2", ::Pr2Block, block)

/** What may be said of PR2. */
public class Pr2Block internal constructor(game: Game) : OffPolicyBlock(Pr2.ID, game) {
    /** Temperature over training. */
    public var annealing: Annealing by Shared.ANNEALING

    /**
     * Weight of the mean squared output before tanh, which keeps tanh from saturating; a finite number of at
     * least 0.
     */
    public var outputPenalty: Double by Shared.OUTPUT_PENALTY

    /** How exploration noise follows from step to step. */
    public var noiseLaw: Exploration.Law by Exploration.LAW

    /** Standard deviation of exploration noise at first, in units of [-1, 1]; a finite number of at least 0. */
    public var noise: Double by Exploration.NOISE

    /** Standard deviation of exploration noise in the end, in units of [-1, 1]; a finite number of at least 0. */
    public var lastNoise: Double by Exploration.LAST_NOISE

    /** Share of training after which exploration noise is at its last; above 0 and at most 1. */
    public var noiseUntil: Double by Exploration.NOISE_UNTIL

    /** Share of training until which actions are uniform over [-1, 1], whatever actors say; from 0 to 1. */
    public var randomUntil: Double by Exploration.RANDOM_UNTIL

    /** How often an agent steps back in thought before it acts, k; a whole number from 0 to 3. */
    public var level: Int by Pr2.LEVEL

    /**
     * Whether each action's level is drawn from 1 to level, in proportion to poissonMean^k / k!; needs a
     * level of at least 1.
     */
    public var mixture: Boolean by Pr2.MIXTURE

    /** Mean of the Poisson law that levels are drawn from; a finite number above 0. */
    public var poissonMean: Double by Pr2.POISSON_MEAN

    /**
     * Draws of the opponents' answer at a state, even: half fixed, half updated; half of them tell an actor
     * what its action is worth; a whole number from 2 to 1024.
     */
    public var particles: Int by Pr2.PARTICLES

    /** States from memory that models and actors are moved at; a whole number from 1 to 1024. */
    public var particleSets: Int by Pr2.PARTICLE_SETS

    /** Coordinates of a model's noise for each opponent; a whole number from 1 to 64. */
    public var noiseDimension: Int by Pr2.NOISE_DIMENSION

    /** What the model's particles see one another through, always over all opponents. */
    public var kernel: Kernel by Pr2.KERNEL

    /** How attraction and repulsion of the model's particles are scaled. */
    public var repulsion: Repulsion by Pr2.REPULSION

    /**
     * How an actor's action reaches its soft value: also through the opponents' answer to it, that held
     * constant, or answers to the action from memory.
     */
    public var actorPath: ActorPath by Pr2.ACTOR_PATH

    /**
     * Exploration noise that an actor's action carries while the actor climbs, in multiples of exploration's
     * σ; 0 is the papers'; a finite number of at least 0.
     */
    public var actorNoise: Double by Pr2.ACTOR_NOISE

    /** Opponents' actions of a batch in the order of the public code, which scrambles them. */
    public var legacyOpponentOrder: Boolean by LegacyOrder.OPPONENTS

    /** The soft value's constants log K and D log 2 without α, as in the public code. */
    public var legacyConstants: Boolean by LegacyConstants.CONSTANTS
}

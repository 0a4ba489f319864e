@file:JvmName("Rommeos")

package org.parley.dsl

import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.offpolicy.LegacyOrder
import org.parley.learner.offpolicy.Shared
import org.parley.learner.rommeo.Execution
import org.parley.learner.rommeo.Rommeo
import org.parley.schedule.Annealing

/** ROMMEO on a game; what is left out keeps its default for that game. */
public fun rommeo(game: Game, block: RommeoBlock.() -> Unit = {}): Learner = named(RommeoBlock(game), block)

/** ROMMEO; what is left out keeps its default for the study's game. */
public fun LearnerBlock.rommeo(block: RommeoBlock.() -> Unit = {}): Unit = named("rommeo", ::RommeoBlock, block)

/** What may be said of ROMMEO. */
public class RommeoBlock internal constructor(game: Game) : OffPolicyBlock(Rommeo.ID, game) {
    /** Temperature over training. */
    public var annealing: Annealing by Shared.ANNEALING

    /**
     * States from memory that models and policies are moved at, and recent steps that priors are fitted to,
     * in an update; a whole number from 1 to 16384.
     */
    public var policyBatch: Int by Rommeo.POLICY_BATCH

    /** Latest steps of the game that the prior is fitted to; a whole number from 1 to 1048576. */
    public var recent: Int by Rommeo.RECENT

    /** Weight β of log(ρ / P), in units of reward; 1 is the paper's; a finite number of at least 0. */
    public var priorWeight: Double by Rommeo.PRIOR_WEIGHT

    /**
     * Weight of half the mean square of every law's means and log widths before tanh; a finite number of at
     * least 0.
     */
    public var regulariser: Double by Rommeo.REGULARISER

    /** Whether an agent acts on a draw of its opponent model or on its mean's action. */
    public var opponentExecution: Execution by Rommeo.OPPONENT_EXECUTION

    /** Whether a trained agent does a draw of its policy or its mean's action; while it learns, it does a draw. */
    public var ownExecution: Execution by Rommeo.OWN_EXECUTION

    /** Opponents' actions of a batch in the order of the public code, which scrambles them. */
    public var legacyOpponentOrder: Boolean by LegacyOrder.OPPONENTS
}

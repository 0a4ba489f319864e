@file:JvmName("Negotiations")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.game.Game
import org.parley.negotiation.Negotiation
import org.parley.negotiation.NegotiationSets

/** C_i = all agents before i (SVNR): in the game's order, or in the order given. */
public fun strictlyNested(vararg order: String): Negotiation = Negotiation.strictlyNested(order.toList())

/** C_i = ∅ (SVNR-M): each agent knows its own noise alone. */
public fun independent(): Negotiation = Negotiation.independent()

/** C_i = all other agents (SVNR-F). */
public fun full(): Negotiation = Negotiation.full()

/**
 * C_i as listed, free of cycles; agents that are not listed hear nobody:
 * `sets { "b" hears "a"; "c" hears listOf("a", "b") }`.
 */
public fun sets(block: SetsBlock.() -> Unit): Negotiation = built("sets") { SetsBlock().build(block) }

/**
 * The sets for a game's agents.
 *
 * @throws org.parley.check.InvalidSpecException where the rule does not fit them
 */
public fun Negotiation.over(game: Game): NegotiationSets = over(game.agents().map { it.name() })

/** What may be said of negotiation sets. */
@ParleyDsl
public class SetsBlock internal constructor() {
    private val problems = Problems()
    private val heard = linkedMapOf<String, List<String>>()

    /** This agent hears one other. */
    public infix fun String.hears(other: String): Unit = hears(listOf(other))

    /** This agent hears these others. */
    public infix fun String.hears(others: List<String>) {
        if (problems.requireOnce(heard[this], "\"$this\" hears", others)) {
            heard[this] = others.toList()
        }
    }

    internal fun build(block: SetsBlock.() -> Unit): Negotiation {
        problems.record(this, block)
        problems.throwIfAny("sets")
        return Negotiation.heard(heard)
    }
}

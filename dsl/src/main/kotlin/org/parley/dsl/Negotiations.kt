@file:JvmName("Negotiations")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.game.Game
import org.parley.negotiation.Negotiation
import org.parley.negotiation.NegotiationSets
import org.parley.negotiation.Nestedness
import org.parley.negotiation.RandomDag
import org.parley.negotiation.SampledPeers

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

/** C_i as listed, cycles allowed; agents that are not listed hear nobody. */
public fun custom(block: SetsBlock.() -> Unit): Negotiation = built("custom") { SetsBlock().buildCustom(block) }

/** A random acyclic graph in which each pair is linked with probability [density]; drawn each episode. */
public fun randomDag(density: Double): RandomDag = Negotiation.randomDag(density)

/** A random acyclic graph of so many links; drawn each episode, or `.resampledEvery(100)`, `.drawnOnce()`. */
public fun randomDag(links: Int): RandomDag = Negotiation.randomDagOf(links)

/** Each agent hears so many of the others, drawn each episode, or `.resampledEvery(100)`, `.drawnOnce()`. */
public fun sampledPeers(peers: Int): SampledPeers = Negotiation.sampledPeers(peers)

/**
 * What these sets can express, in words: whether Theorem C.1 holds for the game's agents, and if not, why.
 *
 * @throws org.parley.check.InvalidSpecException where the rule does not fit them, or is drawn
 */
public fun Negotiation.nestedness(game: Game): Nestedness = over(game).nestedness()

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

    internal fun buildCustom(block: SetsBlock.() -> Unit): Negotiation {
        read(block)
        return Negotiation.custom(heard)
    }

    internal fun build(block: SetsBlock.() -> Unit): Negotiation {
        read(block)
        return Negotiation.heard(heard)
    }

    private fun read(block: SetsBlock.() -> Unit) {
        problems.record(this, block)
        problems.throwIfAny("sets")
    }
}

@file:JvmName("FactorGraphs")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.game.FactorGraph
import org.parley.negotiation.Negotiation

/**
 * Which agents a reward binds together: `factorGraph("a", "b", "c") { factor("a", "b"); factor("b", "c") }`. Agents who
 * share a factor are neighbours.
 *
 * @throws org.parley.check.InvalidSpecException naming agents that are doubled, unknown or in no factor, and factors that
 *     are empty or doubled
 */
public fun factorGraph(vararg agents: String, block: FactorGraphBlock.() -> Unit): FactorGraph =
    built("factorGraph") { FactorGraphBlock(agents.toList()).build(block) }

/** Agents a1 … an, at least 2, each bound to the next. */
public fun factorChain(agents: Int): FactorGraph = FactorGraph.chain(agents)

/** C_i = those before i that share a factor with it: free of cycles, and all that learning by factors allows. */
public fun earlierNeighbours(graph: FactorGraph): Negotiation = Negotiation.heard(graph.earlierNeighbours())

/** What may be said of a factor graph. */
@ParleyDsl
public class FactorGraphBlock internal constructor(private val agents: List<String>) {
    private val problems = Problems()
    private val factors = mutableListOf<List<String>>()

    /** A term of the reward that depends on these agents' actions alone. */
    public fun factor(vararg agents: String) {
        factors += agents.toList()
    }

    internal fun build(block: FactorGraphBlock.() -> Unit): FactorGraph {
        problems.record(this, block)
        problems.throwIfAny("factorGraph")
        return FactorGraph.of(agents, factors)
    }
}

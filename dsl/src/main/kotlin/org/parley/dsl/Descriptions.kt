package org.parley.dsl

import org.parley.game.Game
import org.parley.game.MatrixGame
import org.parley.negotiation.Custom
import org.parley.negotiation.Heard
import org.parley.negotiation.Negotiation
import org.parley.negotiation.RandomDag
import org.parley.negotiation.SampledPeers
import org.parley.negotiation.StrictlyNested
import org.parley.schedule.Annealing

/** A game in a few lines: its name, who plays with which actions, what was declared of its optimum. */
internal fun described(game: Game): String {
    val spaces = game.agents().groupBy({ it.actions() }, { it.name() })
    val agents = spaces.map { (actions, names) -> "  ${names.joinToString()}: action($actions)" }
    val optimum = game.optimum().map { "  optimum: $it" }.orElse(null)
    val solved = game.solvedAt().let { if (it.isPresent) "  solved at: ${it.asDouble}" else null }
    val payoffs = (game as? MatrixGame)?.let(::payoffs).orEmpty()
    return (listOf("$game") + agents + payoffs + listOfNotNull(optimum, solved)).joinToString("\n")
}

/** A line a joint action, with what each agent gets, or all. */
private fun payoffs(game: MatrixGame): List<String> = game.jointActions().map { cell ->
    val names = game.agents().mapIndexed { i, agent -> agent.actions().names()[cell[i]] }
    val agents = if (game.commonPayoff()) listOf(0) else game.agents().indices.toList()
    "  (${names.joinToString()}): ${agents.joinToString { short(game.payoff(it, *cell)) }}"
}

/** A schedule and some of its temperatures. */
internal fun described(annealing: Annealing): String {
    val at = { share: Double ->
        short(annealing.temperature((share * (STEPS - 1)).toLong(), STEPS))
    }
    return "$annealing: ${at(0.0)} at first, ${at(0.5)} half-way, ${at(1.0)} at the end"
}

/** The agents that a rule names; three of no name for a rule that fits any. */
internal fun agentsOf(negotiation: Negotiation): List<String> {
    val named =
        when (negotiation) {
            is Heard -> negotiation.heard().flatMap { (agent, others) -> others + agent }.distinct()
            is Custom -> negotiation.heard().flatMap { (agent, others) -> others + agent }.distinct()
            is SampledPeers -> List(maxOf(3, minOf(negotiation.peers(), 49) + 1)) { "${it + 1}" }
            is RandomDag -> List(teamOf(negotiation.links().orElse(0))) { "${it + 1}" }
            is StrictlyNested -> negotiation.order()
            else -> emptyList()
        }
    return named.ifEmpty { listOf("1", "2", "3") }
}

/** The smallest team of at least three with so many pairs, up to fifty. */
private fun teamOf(pairs: Int): Int = (3..50).firstOrNull { it * (it - 1) / 2 >= pairs } ?: 50

private const val STEPS = 5_000L

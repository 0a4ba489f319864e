package org.parley.dsl

import org.parley.game.Game
import org.parley.negotiation.Heard
import org.parley.negotiation.Negotiation
import org.parley.negotiation.StrictlyNested
import org.parley.schedule.Annealing

/** A game in a few lines: its name, who plays with which actions, what was declared of its optimum. */
internal fun described(game: Game): String {
    val spaces = game.agents().groupBy({ it.actions() }, { it.name() })
    val agents = spaces.map { (actions, names) -> "  ${names.joinToString()}: action($actions)" }
    val optimum = game.optimum().map { "  optimum: $it" }.orElse(null)
    val solved = game.solvedAt().let { if (it.isPresent) "  solved at: ${it.asDouble}" else null }
    return (listOf("$game") + agents + listOfNotNull(optimum, solved)).joinToString("\n")
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
            is StrictlyNested -> negotiation.order()
            else -> emptyList()
        }
    return named.ifEmpty { listOf("1", "2", "3") }
}

private const val STEPS = 5_000L

package org.parley.dsl

import org.parley.game.MatrixGame

/**
 * The payoffs of two agents as a table, the first agent's actions down and the second's across; a
 * cell holds what all get, or each agent's payoff. Null for more agents, which no table holds.
 */
internal fun payoffTable(game: MatrixGame): TableLayout? {
    if (game.agents().size != 2) {
        return null
    }
    val (down, across) = game.agents()
    val cells = down.actions().names().mapIndexed { i, action ->
        listOf(action) + across.actions().names().indices.map { j -> cell(game, i, j) }
    }
    val whose = if (game.commonPayoff()) "what both get" else "${down.name()}'s payoff, ${across.name()}'s payoff"
    val note = "${down.name()} chooses the row, ${across.name()} the column; a cell: $whose."
    return TableLayout(
        "$game",
        listOf("${down.name()} \\ ${across.name()}") + across.actions().names(),
        cells,
        listOf(note),
    )
}

private fun cell(game: MatrixGame, i: Int, j: Int): String {
    val agents = if (game.commonPayoff()) listOf(0) else listOf(0, 1)
    return agents.joinToString(", ") { short(game.payoff(it, i, j)) }
}

package org.parley.dsl.chart

import org.parley.negotiation.Negotiation
import org.parley.negotiation.NegotiationSets

/** Agents so that everybody comes after those it hears; as they are where that cannot be. */
internal fun speakingOrder(sets: NegotiationSets): List<Int> {
    val all = sets.agents().indices.toList()
    val order = mutableListOf<Int>()
    while (order.size < all.size) {
        val ready = all.firstOrNull { it !in order && sets.heardBy(it).all(order::contains) }
        order += ready ?: return all
    }
    return order
}

/** What a rule draws, and when. */
internal fun inWords(rule: Negotiation): String {
    val every = rule.resampledEvery()
    val time = when {
        every.isEmpty -> "drawn once for all of training"
        every.asLong == 1L -> "drawn anew each episode"
        else -> "drawn anew every ${whole(every.asLong)} episodes"
    }
    return "$rule: $time from these links"
}

/** What the sets say, in a line. */
internal fun inWords(sets: NegotiationSets, order: List<Int>): String {
    val heard = order.map { sets.heardBy(it).toSet() }
    val count = order.size
    return when {
        heard.all {
            it.isEmpty()
        } -> "Nobody hears anybody: every agent acts on its own noise alone"
        heard.all { it.size == count - 1 } -> "Everybody hears everybody"
        order.indices.all {
            heard[it] == order.take(it).toSet()
        } -> nested(order.map(sets.agents()::get))
        else -> listed(sets, order)
    }
}

private fun nested(names: List<String>): String {
    val turns = if (names.size <=
        6
    ) {
        names.joinToString(", then ")
    } else {
        "${names.first()} first, ${names.last()} last"
    }
    return "Strictly nested, everybody hears all before it: $turns"
}

private fun listed(sets: NegotiationSets, order: List<Int>): String {
    val names = sets.agents()
    val (deaf, hearing) = order.partition { sets.heardBy(it).isEmpty() }
    if (order.size > 5) {
        val links = order.sumOf { sets.heardBy(it).size }
        return "$links links among ${order.size} agents; ${deaf.size} of them hear nobody"
    }
    val each = hearing.map { hearer ->
        "${names[hearer]} hears " +
            sets.heardBy(hearer).map(names::get).joinToString(" and ")
    }
    val rest = if (deaf.isEmpty()) {
        emptyList()
    } else {
        listOf(deaf.joinToString(" and ", transform = names::get) + " nobody")
    }
    return (each + rest).joinToString("; ")
}

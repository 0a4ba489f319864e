package org.parley.dsl.jupyter

import org.jetbrains.kotlinx.jupyter.api.MimeTypedResult
import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.intern.toSpec
import org.parley.check.InvalidSpecException
import org.parley.dsl.agentsOf
import org.parley.dsl.chart.graph
import org.parley.dsl.chart.landscape
import org.parley.dsl.chart.preview
import org.parley.dsl.described
import org.parley.game.OneShotGame
import org.parley.negotiation.Negotiation
import org.parley.negotiation.NegotiationSets
import org.parley.schedule.Annealing

internal fun picture(figure: Figure): MimeTypedResult = rendered(figure, caption(figure))

internal fun picture(sets: NegotiationSets): MimeTypedResult = rendered(sets.graph(), sets.toString())

internal fun picture(annealing: Annealing): MimeTypedResult = rendered(annealing.preview(), described(annealing))

internal fun picture(game: OneShotGame): MimeTypedResult = rendered(game.landscape(), described(game))

/** The rule over the agents it names; a rule that fits no agents is shown with the reason. */
internal fun picture(negotiation: Negotiation): MimeTypedResult = try {
    val sets = negotiation.reach(agentsOf(negotiation))
    rendered(negotiation.graph(sets.agents()), "$negotiation\n$sets")
} catch (refused: InvalidSpecException) {
    val text = "$negotiation\n${refused.message}"
    rendered(preformatted(text), text)
}

/** A figure's titles, of which its specification alone tells; a grid has those of its figures. */
private fun caption(figure: Figure): String {
    val titles = titles(figure.toSpec()).distinct()
    return if (titles.isEmpty()) "Figure" else titles.joinToString("; ", "Figure: ")
}

private fun titles(specification: Any?): List<String> = when (specification) {
    is Map<*, *> -> {
        val own = (specification["ggtitle"] as? Map<*, *>)?.get("text") as? String
        listOfNotNull(own) + titles(specification["figures"])
    }
    is List<*> -> specification.flatMap(::titles)
    else -> emptyList()
}

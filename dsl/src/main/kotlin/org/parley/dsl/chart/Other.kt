package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.parley.game.OneShotGame
import org.parley.negotiation.Negotiation
import org.parley.negotiation.NegotiationSets
import org.parley.schedule.Annealing
import org.parley.study.Result

/** Where particles were at the moments of training. */
public fun Result.particleEvolution(
    learner: String? = null,
    seed: Long? = null,
    agents: Pair<String, String>? = null,
): Figure = notice("Particles", "$learner $seed $agents")

/** Slices of the reward. */
public fun OneShotGame.landscape(agents: List<Pair<String, String>> = emptyList()): Figure =
    notice("Landscape of $this", "$agents")

/** The schedule as a curve. */
public fun Annealing.preview(steps: Int = 5_000): Figure = notice("$this", "$steps")

/** Who hears whom. */
public fun NegotiationSets.graph(): Figure = notice("Negotiation", "$this")

/** Who hears whom among these agents. */
public fun Negotiation.graph(agents: List<String>): Figure = over(agents).graph()

/** Every seed's final return. */
public fun Result.returns(): Figure = notice("Returns", "")

package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.parley.check.Problems
import org.parley.game.OneShotGame
import org.parley.study.Result

/**
 * Where a policy's joint actions were at the recorded moments of training, over the reward on the
 * plane of two agents' actions; the others are held at the optimum (declared, or else found).
 *
 * @param learner one learner's label, or null for all, a row each
 * @param seed the seed whose runs are shown, or null for the first
 * @param agents the horizontal and the vertical agent (`name[k]` for coordinate k of an action of
 *     several), or null for the first two
 * @throws org.parley.check.InvalidSpecException for a learner, seed or agent that the study has not
 */
public fun Result.particleEvolution(
    learner: String? = null,
    seed: Long? = null,
    agents: Pair<String, String>? = null,
): Figure {
    requireInStudy(learner, seed)
    val game = study().game() as OneShotGame
    val plane = game.plane(agents ?: (game.agents()[0].name() to game.agents()[1].name()))
    val labels = if (learner == null) study().learners().keys.toList() else listOf(learner)
    val shown = seed ?: study().seeds().first()
    val compliance = study().compliance()
    val marked = marked()
    val ofSeed = labels.flatMap { marked.runs(it + compliance.mark(it)) }.filter { it.plan().seed() == shown }
    val runs = ofSeed.filter { it.snapshots().isNotEmpty() }
    val whose = labels.singleOrNull() ?: "all learners"
    val title = "Particles of $whose on $game, seed $shown"
    if (runs.isEmpty()) {
        return notice(title, "No particles were recorded: training ended before the first moment.")
    }
    return ParticlePanels(game, plane, runs, title, contractNotes()).figure()
}

private fun Result.requireInStudy(learner: String?, seed: Long?) {
    val problems = Problems()
    val labels = study().learners().keys
    problems.require(
        learner == null || learner in labels,
        "learner",
        learner,
        "one of the study's: " + labels.joinToString(),
        "Check the spelling, or leave it out for all.",
    )
    problems.require(
        seed == null || seed in study().seeds(),
        "seed",
        seed,
        "one of the study's: " + study().seeds().joinToString(),
        "Leave it out for the first.",
    )
    problems.throwIfAny("particleEvolution")
}

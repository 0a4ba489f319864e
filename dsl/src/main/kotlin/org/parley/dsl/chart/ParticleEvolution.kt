package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.facet.facetGrid
import org.jetbrains.letsPlot.facet.facetWrap
import org.jetbrains.letsPlot.geom.geomLabel
import org.jetbrains.letsPlot.geom.geomPoint

import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.parley.check.Problems
import org.parley.game.OneShotGame
import org.parley.study.Result
import org.parley.training.Run
import org.parley.training.Snapshot

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
    val runs = labels.flatMap { runs(it) }.filter { it.plan().seed() == shown && it.snapshots().isNotEmpty() }
    val title = "Particles of ${if (labels.size == 1) labels[0] else "all learners"} on $game, seed $shown"
    if (runs.isEmpty()) {
        return notice(title, "No particles were recorded: training ended before the first moment.")
    }
    return Evolution(game, plane, runs, title).figure()
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

private class Evolution(
    private val game: OneShotGame,
    private val plane: Pair<Axis, Axis>,
    private val runs: List<Run>,
    private val title: String,
) {
    private val best = game.best()
    private val grid = game.slice(plane, best.at())
    private val bands = Bands.of(listOf(grid))
    private val steps = runs.flatMap { run -> run.snapshots().map(Snapshot::step) }.distinct().sorted()
    private val moments = steps.zip(inOrder(steps.map(::momentAt)).values).toMap()
    private val learners = inOrder(runs.map { it.plan().label() })

    fun figure(): Figure {
        val held = game.held(plane, best.at())
        val slice = if (held.isEmpty()) "" else "; contours: the reward where $held, as at the optimum"
        val key = bands.key(title, "Points: joint actions of the policy; ring: optimum, ${number(best.value())}$slice")
        val rows = if (runs.size > 1) runs.size else (steps.size + 2) / 3
        val height = 40 + rows * (if (runs.size > 1) 165 else 290)
        return stacked(key, listOf(Place(panels(), 0, 0, WIDTH, height)))
    }

    private fun panels(): Plot {
        val (x, y) = plane
        return letsPlot() +
            bands.fill(grid) +
            bands.scale() +
            particles() +
            optimum() +
            remarks() +
            x.scale(vertical = false) +
            y.scale(vertical = true) +
            facets() +
            parleyTheme()
    }

    private fun facets(): Feature =
        if (runs.size > 1) {
            facetGrid(x = "moment", y = "learner")
        } else {
            facetWrap("moment", ncol = 3, order = 1)
        }

    private fun particles(): Feature {
        val points = steps.flatMap { step -> runs.flatMap { pointsOf(it, step) } }
        val data = mapOf(
            "x" to points.map { it.x },
            "y" to points.map { it.y },
            "moment" to points.map { moments.getValue(it.step) },
            "learner" to points.map { learners.getValue(it.learner) },
        )
        return geomPoint(data, shape = 21, size = 2, stroke = 0.6, color = "black", fill = "white", sampling = samplingNone) {
            x = "x"
            y = "y"
        }
    }

    private class Particle(val x: Float, val y: Float, val step: Long, val learner: String)

    private fun pointsOf(run: Run, step: Long): List<Particle> {
        val snapshot = run.snapshots().firstOrNull { it.step() == step } ?: return emptyList()
        val all = snapshot.particles()
        return (0 until all.rows()).map {
            Particle(all.get(it, plane.first.index), all.get(it, plane.second.index), step, run.plan().label())
        }
    }

    /** The episode, and the temperature where all learners agree on it. */
    private fun momentAt(step: Long): String {
        val episode = if (runs.size > 1) "ep." else "episode"
        val alpha = temperatures(step).distinct().singleOrNull()
        return "$episode ${whole(step)}" + if (alpha == null) "" else " · $alpha"
    }

    private fun temperatures(step: Long): List<String> = runs.mapNotNull { temperature(it, step) }

    private fun temperature(run: Run, step: Long): String? =
        run.snapshots().firstOrNull { it.step() == step }?.let { "α ${number(it.temperature(), 2)}" }

    /** In a panel: that it was not reached, or its temperature where learners differ in it. */
    private fun remarks(): Feature {
        val remarks = steps.flatMap { step ->
            val differ = temperatures(step).distinct().size > 1
            runs.map { Triple(it, step, temperature(it, step)) }.filter { differ || it.third == null }
        }
        val (x, y) = plane
        val data = mapOf(
            "x" to remarks.map { x.low + (x.high - x.low) / 2 },
            "y" to remarks.map { y.low + (y.high - y.low) * 0.09 },
            "remark" to remarks.map { it.third ?: "not reached" },
            "moment" to remarks.map { moments.getValue(it.second) },
            "learner" to remarks.map { learners.getValue(it.first.plan().label()) },
        )
        return geomLabel(data, size = 5.5, color = INK, sampling = samplingNone) {
            this.x = "x"
            this.y = "y"
            label = "remark"
        }
    }

    private fun optimum(): Feature {
        val mark = mapOf("x" to listOf(best.at().get(plane.first.index)), "y" to listOf(best.at().get(plane.second.index)))
        return geomPoint(mark, shape = 1, size = 7, stroke = 2, color = MARK) {
            x = "x"
            y = "y"
        }
    }
}

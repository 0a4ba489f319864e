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
import org.parley.game.OneShotGame
import org.parley.training.Run
import org.parley.training.Snapshot

/** A panel a moment, a row a learner; a single learner has rows of three. */
internal class ParticlePanels(
    private val game: OneShotGame,
    private val plane: Pair<Axis, Axis>,
    private val runs: List<Run>,
    private val title: String,
    private val notes: String = "",
) {
    private val best = game.best()
    private val grid = game.slice(plane, best.at())
    private val bands = Bands.of(listOf(grid))
    private val steps = runs.flatMap { it.snapshots() }.map(Snapshot::step).distinct().sorted()
    private val moments = steps.zip(inOrder(steps.map(::momentAt)).values).toMap()
    private val learners = inOrder(runs.map { it.plan().label() })

    fun figure(): Figure {
        val points = "Points: joint actions of the policy; ring: optimum, ${number(best.value())}"
        val held = game.held(plane, best.at())
        val slice = if (held.isEmpty()) "" else "; reward where $held, as at the optimum"
        val height = if (runs.size > 1) 40 + 165 * runs.size else 40 + 290 * ((steps.size + 2) / 3)
        val key = bands.key(title, points + slice + notes)
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

    private fun facets(): Feature = if (runs.size > 1) {
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
        return geomPoint(
            data,
            shape = 21,
            size = 1.4,
            stroke = 0.45,
            color = "black",
            fill = "white",
            sampling = samplingNone,
        ) {
            x = "x"
            y = "y"
        }
    }

    private class Particle(val x: Float, val y: Float, val step: Long, val learner: String)

    private fun pointsOf(run: Run, step: Long): List<Particle> {
        val all = snapshot(run, step)?.particles() ?: return emptyList()
        val (x, y) = plane
        return List(all.rows()) {
            Particle(all.get(it, x.index), all.get(it, y.index), step, run.plan().label())
        }
    }

    private fun snapshot(run: Run, step: Long): Snapshot? = run.snapshots().firstOrNull { it.step() == step }

    /** The episode, and the temperature where all learners agree on it. */
    private fun momentAt(step: Long): String {
        val episode = if (runs.size > 1) "ep." else "episode"
        val alpha = temperatures(step).distinct().singleOrNull()?.takeIf { it != NO_TEMPERATURE }
        return "$episode ${whole(step)}" + if (alpha == null) "" else " · $alpha"
    }

    private fun temperatures(step: Long): List<String> = runs.mapNotNull { temperature(it, step) }

    private fun temperature(run: Run, step: Long): String? = snapshot(run, step)?.let {
        if (run.plan().learner().hasTemperature()) "α ${number(it.temperature(), 2)}" else NO_TEMPERATURE
    }

    /** In a panel: that it was not reached, or its temperature where learners differ in it. */
    private fun remarks(): Feature {
        val remarks = steps.flatMap { step ->
            val differ = temperatures(step).distinct().size > 1
            runs.map { Triple(it, step, temperature(it, step)) }
                .filter { (differ && it.third != NO_TEMPERATURE) || it.third == null }
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
        val mark = mapOf(
            "x" to listOf(best.at().get(plane.first.index)),
            "y" to listOf(best.at().get(plane.second.index)),
        )
        return geomPoint(mark, shape = 1, size = 5.5, stroke = 1.6, color = MARK) {
            x = "x"
            y = "y"
        }
    }

    private companion object {
        const val NO_TEMPERATURE = "α –"
    }
}

package org.parley.dsl

import org.parley.check.Problems
import org.parley.diagnosis.DiagnosisSettings
import org.parley.diagnosis.Examiner
import org.parley.diagnosis.Panel
import org.parley.game.Game
import org.parley.game.OneShotGame
import org.parley.training.Plan

/** What may be said of what a run records; what is left out keeps its default. */
@ParleyDsl
public class RecordingBlock internal constructor() {
    private val problems = Problems()
    private val standard = Plan.Recording.standard()

    /** Points of the learning curve, evenly spread, at least 1. Default: 100. */
    public var evaluations: Int by Once(problems, standard.evaluations())

    /** Fresh joint actions a point, at least 1. Default: 100. */
    public var evaluationEpisodes: Int by Once(problems, standard.evaluationEpisodes())

    /** Shares of training, from 0 to 1, at which particles are kept. Default: 0, 0.2, …, 1. */
    public var moments: List<Double> by Once(problems, standard.moments())

    /** Fresh joint actions kept at a moment, at least 1. Default: 200. */
    public var particles: Int by Once(problems, standard.particles())

    /** Fresh joint actions of the final return, at least 1. Default: 1,000. */
    public var finalEpisodes: Int by Once(problems, standard.finalEpisodes())

    private val moreReadings = Once<Int>(problems)

    /**
     * Moments at which the policy is diagnosed with few draws, evenly spread, at least 1, and one before
     * training; for `result.diagnosisCurve()`. Default: none. Each costs as much as some hundred steps.
     */
    public var diagnoses: Int by moreReadings

    private val panelReadings = Once<Int>(problems)

    /**
     * Moments at which the basins of 100 particles are noted, the same noise each time, evenly spread, at
     * least 1, and one before training; for `run.particleAges()`. Default: none.
     */
    public var particleAges: Int by panelReadings

    internal fun build(game: Game, block: RecordingBlock.() -> Unit): Plan.Recording {
        problems.record(this, block)
        check("diagnoses", moreReadings.given, "20 show when a gap opens.", game)
        check("particleAges", panelReadings.given, "50 tell ages to a fiftieth of training.", game)
        val built =
            problems.collect("") {
                Plan.Recording(evaluations, evaluationEpisodes, moments, particles, finalEpisodes)
            }
        problems.throwIfAny("recording")
        val diagnosed = moreReadings.given?.let {
            built.probing(Examiner.of(game as OneShotGame, DiagnosisSettings.quick()), it)
        } ?: built
        return panelReadings.given?.let { diagnosed.probing(Panel.of(game as OneShotGame, PANEL, 0), it) } ?: diagnosed
    }

    private fun check(where: String, readings: Int?, remedy: String, game: Game) {
        if (readings == null) {
            return
        }
        problems.requireRange(where, readings.toLong(), 1, Int.MAX_VALUE.toLong(), remedy)
        problems.require(
            game is OneShotGame,
            where,
            readings,
            "left out for ${game.name()}, which is not a one-shot game with continuous actions",
            "Drop the line.",
        )
    }

    private companion object {
        const val PANEL = 100
    }
}

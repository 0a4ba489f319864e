package org.parley.dsl

import org.parley.check.Problems
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

    internal fun build(block: RecordingBlock.() -> Unit): Plan.Recording {
        problems.record(this, block)
        val built =
            problems.collect("") {
                Plan.Recording(evaluations, evaluationEpisodes, moments, particles, finalEpisodes)
            }
        problems.throwIfAny("recording")
        return built
    }
}

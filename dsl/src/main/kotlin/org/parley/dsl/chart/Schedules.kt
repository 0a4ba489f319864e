package org.parley.dsl.chart

import org.parley.training.Run

/** A point of a run's learning curve. */
internal class CurvePoint(
    val learner: String,
    val seed: Long,
    val step: Long,
    val mean: Double,
    val alpha: Double,
)

/** The points of a run that have a return. */
internal fun curvePoints(run: Run): List<CurvePoint> = run.curve().filter { it.meanReturn().isFinite() }.map {
    CurvePoint(
        run.plan().label(),
        run.plan().seed(),
        it.step(),
        it.meanReturn(),
        it.temperature(),
    )
}

/** Temperatures by step, and the learners that follow them. */
internal class Schedule {
    val learners: MutableSet<String> = mutableSetOf()
    val alpha: MutableMap<Long, Double> = sortedMapOf()

    /** Whether the temperatures are the same wherever both are known. */
    fun agreesWith(other: Map<Long, Double>): Boolean =
        other.all { (step, value) -> alpha.getOrDefault(step, value) == value }
}

/** The different schedules; runs that agree share one. */
internal fun schedulesOf(points: List<CurvePoint>): List<Schedule> {
    val schedules = mutableListOf<Schedule>()
    val runs = points.filter { it.alpha.isFinite() }.groupBy { it.learner to it.seed }
    for ((run, those) in runs) {
        val alpha = those.associate { it.step to it.alpha }
        val known = schedules.firstOrNull { it.agreesWith(alpha) }
        val schedule = known ?: Schedule().also(schedules::add)
        schedule.learners += run.first
        schedule.alpha += alpha
    }
    return schedules
}

package org.parley.dsl.chart

import org.parley.study.Result
import org.parley.training.Run

/** A point of a run's learning curve. */
internal class CurvePoint(
    val learner: String,
    val seed: Long,
    val step: Long,
    val mean: Double,
    /** NaN where the learner has no temperature. */
    val alpha: Double,
)

/** The points of a run that have a return. */
internal fun curvePoints(run: Run): List<CurvePoint> = run.curve().filter { it.meanReturn().isFinite() }.map {
    CurvePoint(
        run.plan().label(),
        run.plan().seed(),
        it.step(),
        it.meanReturn(),
        run.temperature(it),
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

/** Which of these learners have no temperature, in words; empty where all have one. */
internal fun Result.withoutTemperature(): String {
    val without = study().learners().filterValues { !it.hasTemperature() }.keys
    return if (without.isEmpty()) "" else "; no temperature: ${without.joinToString()}"
}

/** How learners depart from the study's contract, a line each, to follow a subtitle. */
internal fun Result.contractNotes(): String = study().compliance().notes().joinToString("") { "\n" + wrapped(it, 120) }

/** Pixels that such lines take. */
internal fun heightOf(notes: String): Int = 18 * notes.count { it == '\n' }

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

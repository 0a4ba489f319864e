@file:JvmName("Tables")

package org.parley.dsl

import org.nield.kotlinstatistics.Descriptives
import org.nield.kotlinstatistics.countBy
import org.nield.kotlinstatistics.descriptiveStatisticsBy
import org.parley.diagnosis.Success
import org.parley.study.Proportion
import org.parley.study.Result
import org.parley.training.Run

/**
 * The result in numbers, one row a learner. Runs that failed are named in the notes and count nowhere;
 * runs that were stopped count with what they had learnt, and the notes say so.
 */
public fun Result.table(): ResultTable {
    val counted = runs().filter { it.status() != Run.Status.FAILED }
    val returns = counted.descriptiveStatisticsBy({ it.label() }, { it.meanReturn() })
    val hits = counted.filter { success().hit(it.meanReturn()) }.countBy { it.label() }
    val seconds = counted.descriptiveStatisticsBy({ it.label() }, { it.seconds() })
    val rows =
        study().learners().keys.map { label ->
            row(
                label,
                returns[label],
                hits[label] ?: 0,
                seconds[label]?.mean ?: Double.NaN,
                success(),
                study().compliance().mark(label),
            )
        }
    return ResultTable(study().game().toString(), rows, notes(this))
}

private fun Run.label() = plan().label()

private fun row(
    label: String,
    returns: Descriptives?,
    hits: Int,
    seconds: Double,
    success: Success,
    mark: String,
): ResultTable.Row {
    val runs = returns?.size?.toInt() ?: 0
    val mean = returns?.mean ?: Double.NaN
    return ResultTable.Row(
        learner = label,
        runs = runs,
        hits = hits,
        successRate = Proportion.of(hits, runs),
        mean = mean,
        deviation = returns?.standardDeviation ?: Double.NaN,
        gap = success.gap(mean),
        lowest = returns?.min ?: Double.NaN,
        highest = returns?.max ?: Double.NaN,
        seconds = seconds,
        mark = mark,
    )
}

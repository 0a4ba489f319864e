@file:JvmName("Statistics")

package org.parley.dsl

import org.parley.study.Compliance
import org.parley.study.Result
import org.parley.study.statistics.Bootstrap
import org.parley.study.statistics.Comparison
import org.parley.study.statistics.Interval
import org.parley.study.statistics.LearnerStatistics
import org.parley.study.statistics.StudyStatistics

/**
 * The result with intervals: each learner's success rate, mean, interquartile mean and optimality gap,
 * whether its runs fall into kinds, and each pair's probability of improvement with the seeds that would
 * tell the two apart. Intervals are of 95 %.
 */
public fun Result.statistics(bootstrap: Bootstrap = Bootstrap.standard()): StatisticsTable = StatisticsTable(
    study().game().toString(),
    StudyStatistics.of(this, bootstrap),
    bootstrap,
    study().compliance(),
)

/** Statistics of a study as a table, one row a learner, pairs in the notes. Immutable. */
public class StatisticsTable internal constructor(
    /** The game, with its parameters. */
    public val title: String,
    /** The numbers. */
    public val numbers: StudyStatistics,
    private val bootstrap: Bootstrap,
    private val compliance: Compliance,
) {
    /** HTML with its styles inline, readable where styles are stripped. */
    public fun html(): String = TableHtml.of(layout())

    /** A Markdown table with its notes below. */
    public fun markdown(): String = TableText.markdown(layout())

    /** Aligned plain text with its notes below. */
    override fun toString(): String = TableText.aligned(layout())

    private fun layout() = TableLayout(title, HEAD, numbers.learners.map(::cells), notes())

    private fun cells(learner: LearnerStatistics): List<String> {
        val precision = decimals(
            listOfNotNull(learner.mean.orElse(null), learner.iqm.orElse(null))
                .flatMap { listOf(it.low, it.high, it.estimate) },
        ).coerceAtMost(2)
        val text = { interval: Interval? -> interval(interval, precision) }
        return listOf(
            learner.label + compliance.mark(learner.label),
            "${learner.hits}/${learner.runs}",
            share(learner.successRate.low(), learner.successRate.high()),
            text(learner.iqm.orElse(null)),
            text(learner.mean.orElse(null)),
            text(learner.gap.orElse(null)),
            if (learner.bimodality.filter { it.flagged }.isPresent) "two" else NONE,
        )
    }

    private fun interval(interval: Interval?, precision: Int): String {
        val estimate = interval?.estimate ?: return NONE
        val ends = "[${decimal(interval.low, precision)}, ${decimal(interval.high, precision)}]"
        return decimal(estimate, precision) + if (interval.low.isNaN()) "" else " $ends"
    }

    private fun share(low: Double, high: Double) = "${decimal(100 * low, 0)}–${decimal(100 * high, 0)} %"

    private fun notes(): List<String> = kinds() + numbers.comparisons.map(::words) + methods() + compliance.notes()

    private fun kinds() = numbers.learners
        .filter { learner -> learner.bimodality.filter { it.flagged }.isPresent }
        .map { "${it.label}: ${it.bimodality.get().words()}; read its hits before its mean" }

    private fun words(pair: Comparison): String {
        val seeds =
            if (pair.seedsNeeded.isPresent) {
                "${pair.seedsNeeded.asInt} seeds of each tell such a difference with 80 % power"
            } else {
                "no number of seeds up to 1,000 tells these apart"
            }
        val improvement = interval(pair.improvement, 2)
        return "P(${pair.first} > ${pair.second}) = $improvement, " +
            "Mann–Whitney p = ${short(pair.pValue)}; $seeds"
    }

    private fun methods(): String {
        val method = bootstrap.method.name.lowercase()
        return "hits: Wilson; others: $method bootstrap, ${grouped(bootstrap.resamples)} resamples; " +
            "kinds: dip test at 5 %"
    }

    private companion object {
        private val HEAD =
            listOf("learner", "hits", "95 %", "IQM", "mean", "optimality gap", "kinds of runs")
    }
}

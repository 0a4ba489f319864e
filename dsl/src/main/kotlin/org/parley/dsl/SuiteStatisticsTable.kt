package org.parley.dsl

import org.parley.study.SuiteResult
import org.parley.study.statistics.Bootstrap
import org.parley.study.statistics.Interval
import org.parley.study.statistics.SuiteStatistics

/**
 * The learners over all games with intervals of 95 %: interquartile mean, mean and optimality gap of returns on
 * one scale, 0 a game's floor and 1 its optimum, and each pair's probability of improvement.
 */
public fun SuiteResult.statistics(bootstrap: Bootstrap = Bootstrap.standard()): SuiteStatisticsTable =
    SuiteStatisticsTable(SuiteStatistics.of(this, bootstrap), bootstrap)

/** Statistics of a suite as a table, one row a learner, scales and pairs in the notes. Immutable. */
public class SuiteStatisticsTable internal constructor(
    /** The numbers. */
    public val numbers: SuiteStatistics,
    private val bootstrap: Bootstrap,
) {
    /** HTML with its styles inline, readable where styles are stripped. */
    public fun html(): String = TableHtml.of(layout())

    /** A Markdown table with its notes below. */
    public fun markdown(): String = TableText.markdown(layout())

    /** Aligned plain text with its notes below. */
    override fun toString(): String = TableText.aligned(layout())

    private fun layout() = TableLayout(
        "${numbers.games.size} games on one scale: 0 floor, 1 optimum",
        listOf("learner", "hits", "IQM", "mean", "optimality gap"),
        numbers.learners.map(::cells),
        numbers.games.map(::words) + leftOut() + numbers.pairs.map(::words) + method(),
    )

    private fun cells(learner: SuiteStatistics.Learner) = listOf(
        learner.label,
        "${learner.hits}/${learner.runs}",
        text(learner.iqm.orElse(null)),
        text(learner.mean.orElse(null)),
        text(learner.gap.orElse(null)),
    )

    private fun text(interval: Interval?): String {
        val estimate = interval?.estimate ?: return NONE
        val ends = " [${decimal(interval.low, PRECISION)}, ${decimal(interval.high, PRECISION)}]"
        return decimal(estimate, PRECISION) + if (interval.low.isNaN()) "" else ends
    }

    private fun words(scale: SuiteStatistics.Scale): String {
        val origin = if (scale.stated) "as stated" else "random play's return"
        return "${scale.game}: floor ${short(scale.floor)}, $origin; optimum ${short(scale.best)}"
    }

    private fun words(pair: SuiteStatistics.Pair) = "P(${pair.first} > ${pair.second}) = ${text(pair.improvement)}"

    private fun leftOut() = numbers.leftOut.map {
        "not counted: $it, whose optimum is not known or not above its floor"
    }

    private fun method() = "${bootstrap.method.name.lowercase()} bootstrap, runs resampled within each game, " +
        "${grouped(bootstrap.resamples)} resamples"

    private companion object {
        private const val PRECISION = 2
    }
}

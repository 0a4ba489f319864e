package org.parley.dsl

import org.parley.study.Proportion

/**
 * A study's result in numbers, one row a learner. Immutable.
 *
 * As text it is aligned in columns; [html] and [markdown] say the same.
 */
public class ResultTable internal constructor(
    /** The game, with its parameters. */
    public val title: String,
    /** One row a learner, in the study's order. */
    public val rows: List<Row>,
    /** What a reader must know beside the numbers: size, criterion, what is missing and why. */
    public val notes: List<String>,
) {
    /**
     * The runs of one learner that did not fail. Returns are each run's mean over fresh joint actions,
     * in the game's units; all are NaN without runs.
     */
    public class Row internal constructor(
        /** The learner's label. */
        public val learner: String,
        /** Number of runs counted here. */
        public val runs: Int,
        /** How many of them found the optimum. */
        public val hits: Int,
        /** [hits] / [runs] with its 95 % Wilson interval. */
        public val successRate: Proportion,
        /** Mean return over runs. */
        public val mean: Double,
        /** Sample standard deviation of the return over runs; 0 for a single run. */
        public val deviation: Double,
        /** Joint optimality gap: value of the optimum minus [mean]. */
        public val gap: Double,
        /** Lowest return of a run. */
        public val lowest: Double,
        /** Highest return of a run. */
        public val highest: Double,
        /** Mean wall-clock seconds a run. */
        public val seconds: Double,
        /** What stands behind the label of a learner that departs from the contract, as ¹; nothing behind others. */
        public val mark: String = "",
    )

    /** The row of a learner. */
    public operator fun get(learner: String): Row = rows.firstOrNull { it.learner == learner }
        ?: throw NoSuchElementException("no \"$learner\" in ${rows.map { it.learner }}")

    /** HTML with its styles inline, readable where styles are stripped. */
    public fun html(): String = TableHtml.of(TableText.layout(this))

    /** A Markdown table with its notes below. */
    public fun markdown(): String = TableText.markdown(TableText.layout(this))

    /** Aligned plain text with its notes below. */
    override fun toString(): String = TableText.aligned(TableText.layout(this))
}

package org.parley.dsl.chart

/** Share of hits among [runs] of a learner where two whole numbers are [x] and [y]. */
public class RateCell(
    /** Whose panel it is in. */
    public val learner: String,
    /** Along the horizontal axis. */
    public val x: Int,
    /** Along the vertical axis. */
    public val y: Int,
    /** Runs that hit. */
    public val hits: Int,
    /** All runs; a cell without any stays empty. */
    public val runs: Int,
)

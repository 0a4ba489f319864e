package org.parley.dsl

import org.parley.study.SuiteResult

/** The result in numbers, one row a game, one column a learner: return, and how many runs found the optimum. */
public fun SuiteResult.table(): SuiteTable = SuiteTable(this, results().mapValues { it.value.table() })

/**
 * A suite's result in numbers, games × learners. Immutable.
 *
 * As text it is aligned in columns; [html] and [markdown] say the same.
 */
public class SuiteTable internal constructor(
    private val result: SuiteResult,
    /** Each game's own table. */
    public val tables: Map<String, ResultTable>,
) {
    /** The numbers of a learner on a game. */
    public operator fun get(game: String, learner: String): ResultTable.Row =
        (tables[game] ?: throw NoSuchElementException("no \"$game\" in ${tables.keys}"))[learner]

    /** HTML with its styles inline, readable where styles are stripped. */
    public fun html(): String = TableHtml.of(layout())

    /** A Markdown table with its notes below. */
    public fun markdown(): String = TableText.markdown(layout())

    /** Aligned plain text with its notes below. */
    override fun toString(): String = TableText.aligned(layout())

    private fun layout(): TableLayout {
        val suite = result.suite()
        val shared = suite.first()
        return TableLayout(
            "${tables.size} games, ${suite.learners().size} learners",
            listOf("game") + suite.learners(),
            tables.map { (game, table) -> listOf(game) + table.rows.map(::cell) },
            listOf(
                "${shared.seeds().size} seeds, ${grouped(shared.episodes())} episodes a run. " +
                    "Mean return ± deviation, hits of runs.",
            ) + incomplete() + suite.studies().values.flatMap { it.compliance().notes() }.distinct(),
        )
    }

    private fun cell(row: ResultTable.Row): String {
        if (row.runs == 0) {
            return NONE
        }
        val precision = decimals(listOf(row.mean, row.lowest, row.highest)).coerceAtMost(3)
        val spread = if (row.runs > 1) " ± ${decimal(row.deviation, precision)}" else ""
        return "${decimal(row.mean, precision)}$spread, ${row.hits}/${row.runs}${row.mark}"
    }

    private fun incomplete(): List<String> {
        val counted = tables.values.sumOf { table -> table.rows.sumOf { it.runs } }
        val planned = result.suite().runs()
        return if (counted == planned) listOf() else listOf("Partial: $counted of $planned runs count.")
    }
}

package org.parley.dsl

/** A table as it is laid out: the first column is text, the others are numbers. */
internal class TableLayout(
    val title: String,
    val head: List<String>,
    val cells: List<List<String>>,
    val notes: List<String>,
)

/** A table's cells as text, and the two layouts that need no markup. */
internal object TableText {
    private val HEAD = listOf("learner", "return", "hits", "gap", "lowest", "highest", "runs", "seconds")

    /** A result in columns. */
    fun layout(table: ResultTable): TableLayout = TableLayout(table.title, HEAD, cells(table), table.notes)

    /** All rows as text; numbers of a column share their decimals. */
    private fun cells(table: ResultTable): List<List<String>> {
        val rows = table.rows
        val precision = decimals(rows.flatMap { listOf(it.mean, it.lowest, it.highest) })
        val seconds = decimals(rows.map { it.seconds }).coerceAtMost(1)
        return rows.map { row ->
            listOf(
                row.learner + row.mark,
                meanAndDeviation(row, precision),
                hits(row),
                decimal(row.gap, precision),
                decimal(row.lowest, precision),
                decimal(row.highest, precision),
                row.runs.toString(),
                decimal(row.seconds, seconds),
            )
        }
    }

    /** The learner on the left, numbers on the right of their columns. */
    fun aligned(table: TableLayout): String {
        val lines = listOf(table.head) + table.cells
        val widths = table.head.indices.map { column -> lines.maxOf { it[column].length } }
        val rule = widths.joinToString("  ") { "─".repeat(it) }
        val text =
            lines.map { line -> line.indices.joinToString("  ") { pad(line[it], widths[it], it) } }
        val grid = listOf(text.first(), rule) + text.drop(1)
        return (listOf(table.title) + grid + table.notes).joinToString("\n")
    }

    fun markdown(table: TableLayout): String {
        val head = bars(table.head)
        val rule = bars(table.head.indices.map { if (it == 0) ":--" else "--:" })
        val rows = table.cells.map { line -> bars(line.map(::escaped)) }
        val notes = table.notes.joinToString("  \n", transform = ::escaped)
        val grid = (listOf(head, rule) + rows).joinToString("\n")
        return "**${escaped(table.title)}**\n\n$grid\n\n$notes\n"
    }

    private fun meanAndDeviation(row: ResultTable.Row, precision: Int): String {
        val spread = if (row.runs > 1) " ± ${decimal(row.deviation, precision)}" else ""
        return decimal(row.mean, precision) + spread
    }

    private fun hits(row: ResultTable.Row): String {
        val share = row.successRate
        val percent = { value: Double -> decimal(100 * value, 0) }
        val interval = "${percent(share.low())}–${percent(share.high())}"
        val text = "${row.hits}/${row.runs} = ${percent(share.rate())} % ($interval)"
        return if (row.runs == 0) NONE else text
    }

    private fun pad(text: String, width: Int, column: Int) =
        if (column == 0) text.padEnd(width) else text.padStart(width)

    private fun bars(line: List<String>) = line.joinToString(" | ", "| ", " |")

    private fun escaped(text: String) = text.replace(Regex("[\\\\|*_`<>\\[\\]]")) { "\\" + it.value }.replace("\n", " ")
}

package org.parley.dsl

/** A table's cells as text, and the two layouts that need no markup. */
internal object TableText {
    val HEAD = listOf("learner", "return", "hits", "gap", "lowest", "highest", "runs", "seconds")

    /** All rows as text; numbers of a column share their decimals. */
    fun cells(table: ResultTable): List<List<String>> {
        val rows = table.rows
        val precision = decimals(rows.flatMap { listOf(it.mean, it.lowest, it.highest) })
        val seconds = decimals(rows.map { it.seconds }).coerceAtMost(1)
        return rows.map { row ->
            listOf(
                row.learner,
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

    fun aligned(table: ResultTable): String = aligned(table.title, HEAD, cells(table), table.notes)

    fun markdown(table: ResultTable): String = markdown(table.title, HEAD, cells(table), table.notes)

    /** The first column on the left, all others on the right. */
    fun aligned(title: String, head: List<String>, rows: List<List<String>>, notes: List<String>): String {
        val lines = listOf(head) + rows
        val widths = head.indices.map { column -> lines.maxOf { it[column].length } }
        val rule = widths.joinToString("  ") { "─".repeat(it) }
        val text =
            lines.map { line -> line.indices.joinToString("  ") { pad(line[it], widths[it], it) } }
        val grid = listOf(text.first(), rule) + text.drop(1)
        return (listOf(title) + grid + notes).joinToString("\n")
    }

    fun markdown(title: String, head: List<String>, rows: List<List<String>>, notes: List<String>): String {
        val rule = bars(head.indices.map { if (it == 0) ":--" else "--:" })
        val lines = rows.map { line -> bars(line.map(::escaped)) }
        val below = notes.joinToString("  \n", transform = ::escaped)
        val grid = (listOf(bars(head), rule) + lines).joinToString("\n")
        return "**${escaped(title)}**\n\n$grid\n\n$below\n"
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

package org.parley.dsl

/** A table as HTML that survives hosts which strip scripts, style sheets or styles. */
internal object TableHtml {
    private const val TABLE = "border-collapse:collapse;font-variant-numeric:tabular-nums"
    private const val CELL = "padding:3px 10px;border-bottom:1px solid rgba(128,128,128,0.3)"
    private const val NOTE = "font-size:12px;opacity:0.75;margin:2px 0"

    fun of(table: TableLayout): String = buildString {
        append("<div>")
        append("<table style=\"$TABLE\"><caption style=\"text-align:left;font-weight:bold\">")
        append(escapeHtml(table.title)).append("</caption>\n<thead>")
        row("th", table.head)
        append("</thead>\n<tbody>")
        table.cells.forEach { row("td", it) }
        append("</tbody></table>\n")
        table.notes.forEach { append("<p style=\"$NOTE\">${escapeHtml(it)}</p>\n") }
        append("</div>")
    }

    private fun StringBuilder.row(tag: String, cells: List<String>) {
        append("<tr>")
        cells.forEachIndexed { column, text ->
            val side = if (column == 0) "left" else "right"
            append("<$tag align=\"$side\" style=\"$CELL;text-align:$side;white-space:nowrap\">")
            append(escapeHtml(text)).append("</$tag>")
        }
        append("</tr>\n")
    }
}

/** Text that means itself in HTML, in elements and in quoted attributes. */
internal fun escapeHtml(text: String): String = text
    .replace("&", "&amp;")
    .replace("<", "&lt;")
    .replace(">", "&gt;")
    .replace("\"", "&quot;")
    .replace("'", "&#39;")

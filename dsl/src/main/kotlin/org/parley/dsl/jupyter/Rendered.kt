package org.parley.dsl.jupyter

import org.jetbrains.kotlinx.jupyter.api.MIME
import org.jetbrains.kotlinx.jupyter.api.MimeTypedResult
import org.jetbrains.letsPlot.Figure
import org.parley.dsl.chart.png
import org.parley.dsl.chart.svg
import org.parley.dsl.escapeHtml
import java.util.Base64

/** What a cell shows: HTML, and the same as text for whoever reads without a browser. */
internal fun rendered(html: String, text: String): MimeTypedResult = MIME("text/html" to html, "text/plain" to text)

/**
 * What a cell shows of a figure: SVG where the notebook is trusted, the same as PNG where it is not
 * (front ends and code hosts drop SVG, alone or inside HTML, that somebody else's notebook brings), and text.
 */
internal fun rendered(figure: Figure, text: String): MimeTypedResult {
    val svg = svg(figure)
    val png = Base64.getEncoder().encodeToString(png(svg))
    return MIME("image/svg+xml" to svg, "image/png" to png, "text/plain" to text)
}

/** Text in a browser: as it is, its lines and columns kept. */
internal fun preformatted(text: String): String = "<pre style=\"margin:0\">${escapeHtml(text)}</pre>"

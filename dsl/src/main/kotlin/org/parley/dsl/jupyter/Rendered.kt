package org.parley.dsl.jupyter

import org.jetbrains.kotlinx.jupyter.api.MIME
import org.jetbrains.kotlinx.jupyter.api.MimeTypedResult
import org.parley.dsl.escapeHtml

/** What a cell shows: HTML, and the same as text for whoever reads without a browser. */
internal fun rendered(html: String, text: String): MimeTypedResult = MIME("text/html" to html, "text/plain" to text)

/** Text in a browser: as it is, its lines and columns kept. */
internal fun preformatted(text: String): String = "<pre style=\"margin:0\">${escapeHtml(text)}</pre>"

package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport
import org.jetbrains.letsPlot.intern.toSpec
import java.math.BigDecimal
import java.math.RoundingMode
import java.security.MessageDigest

/**
 * A figure, single or a grid, as static SVG: as wide as its surroundings allow up to its own width,
 * and the same bytes for the same figure in every process.
 *
 * Coordinates have two decimals, negative numbers the minus sign, and identifiers come from the
 * content, so that several figures can stand on one page.
 */
public fun svg(figure: Figure): String {
    // Text is measured by lets-plot's own tables; no display is to be asked for.
    System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"))
    val drawn = PlotSvgExport.buildSvgImageFromRawSpecs(figure.toSpec())
    return withOwnIds(withMinusSigns(withTwoDecimals(withViewBox(drawn))))
}

private val WIDE_DECIMAL = Regex("""-?\d+\.\d+(?:E-?\d+)?""")
private val LEADING_HYPHEN = Regex("""(>\s*)-(?=[\d.])""")
private val DECLARED_ID = Regex("""\bid="([^"]+)"""")
private val TAG = Regex("<[^>]+>")
private val ROOT = Regex("""<svg ([^>]*?)width="([\d.]+)" height="([\d.]+)">""")

private fun withViewBox(text: String): String {
    val root = checkNotNull(ROOT.find(text)) { "lets-plot wrote no <svg> with a size" }
    val (rest, width, height) = root.destructured
    val style = """style="width:100%;max-width:${width}px;height:auto""""
    val opening = """<svg ${rest}viewBox="0 0 $width $height" width="$width" height="$height" $style>"""
    return text.replaceRange(root.range, opening)
}

/** Only inside tags: what is written on the figure stays as it is. */
private fun withTwoDecimals(text: String): String =
    TAG.replace(text) { tag -> WIDE_DECIMAL.replace(tag.value) { rounded(it.value) } }

private fun rounded(number: String): String {
    val value = BigDecimal(number).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros()
    return if (value.signum() == 0) "0" else value.toPlainString()
}

private fun withMinusSigns(text: String): String = LEADING_HYPHEN.replace(text, "$1−")

/** lets-plot draws identifiers at random; these follow from the content and their order. */
private fun withOwnIds(text: String): String {
    val drawn = DECLARED_ID.findAll(text).map { it.groupValues[1] }.distinct().toList()
    if (drawn.isEmpty()) {
        return text
    }
    val any = Regex(drawn.joinToString("|", """\b(?:""", """)\b""") { Regex.escape(it) })
    val numbers = drawn.withIndex().associate { (index, id) -> id to index }
    val anonymous = any.replace(text) { numbers.getValue(it.value).toString() }
    val digest = MessageDigest.getInstance("SHA-256").digest(anonymous.toByteArray())
    val prefix = digest.take(4).joinToString("", "p") { "%02x".format(it) }
    return any.replace(text) { "$prefix-${numbers.getValue(it.value)}" }
}

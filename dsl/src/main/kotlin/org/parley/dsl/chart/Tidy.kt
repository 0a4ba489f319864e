package org.parley.dsl.chart

import java.security.MessageDigest
import kotlin.math.abs
import kotlin.math.round

/** lets-plot's SVG made deterministic, self-contained and small. */
internal fun tidied(drawn: String): String =
    withOwnIds(withMinusSigns(withFewDecimals(withInlineStyles(withViewBox(drawn)))))
        .replace(SORT_KEY, "")
        .replace(INDENTATION, "\n")

/** What [inOrder] puts before labels. */
internal const val SORT_KEY: String = "\u200B"

/** lets-plot sorts panels by their labels; this makes that the order of the list. */
internal fun inOrder(labels: List<String>): Map<String, String> =
    labels.withIndex().associate { (index, label) -> label to SORT_KEY.repeat(index) + label }

private val INDENTATION = Regex("""\s*\n\s*""")
private val TAG = Regex("<[^>]+>")
private val ROOT = Regex("""<svg ([^>]*?)width="([\d.]+)" height="([\d.]+)">""")
private val STYLE_SHEET = Regex("""<style[^>]*>.*?</style>""", RegexOption.DOT_MATCHES_ALL)
private val RULE = Regex("""#(\w+) \.([\w-]+) \{([^}]*)}""")
private val DECLARED_ID = Regex("""\bid="([^"]+)"""")
private val DECLARED_CLASS = Regex("""\bclass="([^"]+)"""")
private val DECIMAL = Regex("""-?\d+\.\d+(?:E-?\d+)?""")
private val HYPHEN = Regex("""(>\s*)-(?=[\d.])""")

private fun withViewBox(text: String): String {
    val root = checkNotNull(ROOT.find(text)) { "lets-plot wrote no <svg> with a size" }
    val (rest, width, height) = root.destructured
    val size = """viewBox="0 0 $width $height" width="$width" height="$height""""
    val style = """style="width:100%;max-width:${width}px;height:auto;font-family:sans-serif""""
    return text.replaceRange(root.range, "<svg $rest$size $style>")
}

/** Moves lets-plot's rules, one of a plot's group and a class each, to the texts they style. */
private fun withInlineStyles(text: String): String {
    val rules = RULE.findAll(text).associate {
        (it.groupValues[1] to it.groupValues[2]) to
            compact(it.groupValues[3])
    }
    val plots = rules.keys.map { it.first }.toSet()
    var plot = ""
    return TAG.replace(STYLE_SHEET.replace(text, "")) { tag ->
        DECLARED_ID.find(tag.value)?.groupValues?.get(1)?.takeIf(plots::contains)?.let { plot = it }
        DECLARED_CLASS.replace(tag.value) {
            rules[plot to it.groupValues[1]]?.let { style -> """style="$style"""" }
                ?: it.value
        }
    }
}

private fun compact(rule: String): String = rule.split(';').map {
    it.trim().replace(": ", ":")
}.filter { it.isNotEmpty() }.joinToString(";")

/** Two decimals below 10, one above, and only inside tags: texts stay as they are. */
private fun withFewDecimals(text: String): String =
    TAG.replace(text) { tag -> DECIMAL.replace(tag.value) { rounded(it.value) } }

private fun rounded(number: String): String {
    val scale = if (abs(number.toDouble()) < 10) 100.0 else 10.0
    val value = round(number.toDouble() * scale) / scale
    return if (value == round(value)) value.toLong().toString() else value.toString()
}

private fun withMinusSigns(text: String): String = HYPHEN.replace(text, "$1−")

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

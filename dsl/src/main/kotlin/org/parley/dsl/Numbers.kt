package org.parley.dsl

import java.util.Locale
import kotlin.math.abs
import kotlin.math.floor
import kotlin.math.log10

/** Stands for a number that there is none of. */
internal const val NONE: String = "–"

/** Whole numbers with their thousands apart: 5,000. */
internal fun grouped(value: Number): String = String.format(Locale.ROOT, "%,d", value.toLong())

/** Four significant digits at most, without trailing zeros. */
internal fun short(value: Double): String = decimal(value, decimals(listOf(value))).trimmed()

private fun String.trimmed() = if ('.' in this) trimEnd('0').trimEnd('.') else this

/** With so many decimals; [NONE] for what is not a number. */
internal fun decimal(value: Double, decimals: Int): String =
    if (value.isFinite()) String.format(Locale.ROOT, "%.${decimals}f", value) else NONE

/** Decimals that show the largest of some values with four significant digits, from 0 to 6. */
internal fun decimals(values: List<Double>): Int {
    val largest = values.filter(Double::isFinite).maxOfOrNull(::abs) ?: 0.0
    return if (largest == 0.0) 0 else (DIGITS - 1 - floor(log10(largest)).toInt()).coerceIn(0, 6)
}

private const val DIGITS = 4

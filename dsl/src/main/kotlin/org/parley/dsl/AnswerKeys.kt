@file:JvmName("AnswerKeys")

package org.parley.dsl

import org.parley.diagnosis.key.AnswerKey
import org.parley.game.OneShotGame

/**
 * What the game knows of itself: peaks, basins, the Boltzmann law, relative overgeneralisation, and
 * the annealing that this suggests. Takes about a second for three agents.
 *
 * @throws org.parley.check.InvalidSpecException if the reward fails wherever it is tried, or has no peak
 */
public fun OneShotGame.answerKey(): AnswerKey = AnswerKey.of(this)

/** The peaks in numbers, one row a peak; below them what else the key says. */
public fun AnswerKey.table(): KeyTable = KeyTable(
    title = "Answer key of ${game()}",
    rows = peaks().mapIndexed { k, peak ->
        KeyTable.Row(
            peak = k + 1,
            reward = peak.optimum().value(),
            at = peak.optimum().at(),
            share = peak.share(),
            shareError = peak.shareError(),
            massAtStart = massAt(suggestion().slowFrom(), k),
            massAtEnd = massAt(suggestion().slowTo(), k),
            unilateralGain = peak.unilateralGain(),
        )
    },
    slowFrom = suggestion().slowFrom(),
    slowTo = suggestion().slowTo(),
    notes = toString().lines().drop(1).filterNot(PEAK_LINE::containsMatchIn),
)

private val PEAK_LINE = Regex("^ {2}peak \\d+: ")

private fun AnswerKey.massAt(temperature: Double, peak: Int): Double = law().at(temperature).masses()[peak]

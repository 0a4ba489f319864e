package org.parley.dsl

import org.parley.game.JointAction

/** A game's peaks in numbers, best first. Immutable; as text it is aligned in columns. */
public class KeyTable internal constructor(
    /** The game, with its parameters. */
    public val title: String,
    /** One row a peak. */
    public val rows: List<Row>,
    /** Where cooling should begin to be slow: the hotter of the temperatures of the masses. */
    public val slowFrom: Double,
    /** Where it may end to be slow: the cooler. */
    public val slowTo: Double,
    /** Equilibria, crossings, overgeneralisation and the suggested annealing in words. */
    public val notes: List<String>,
) {
    /** One peak; rewards in the game's units, shares and masses from 0 to 1. */
    public class Row internal constructor(
        /** Its number, from 1. */
        public val peak: Int,
        /** The reward there. */
        public val reward: Double,
        /** The joint action there. */
        public val at: JointAction,
        /** Estimated share of the action space in its basin. */
        public val share: Double,
        /** Standard error of [share]. */
        public val shareError: Double,
        /** Boltzmann mass of its basin at [slowFrom]. */
        public val massAtStart: Double,
        /** Boltzmann mass of its basin at [slowTo]. */
        public val massAtEnd: Double,
        /** What the agent with most to gain gains by deviating alone; about 0 at an equilibrium. */
        public val unilateralGain: Double,
    )

    /** HTML with its styles inline, readable where styles are stripped. */
    public fun html(): String = TableHtml.of(layout())

    /** A Markdown table with its notes below. */
    public fun markdown(): String = TableText.markdown(layout())

    /** Aligned plain text with its notes below. */
    override fun toString(): String = TableText.aligned(layout())

    private fun layout() = TableLayout(title, head(), cells(), notes)

    private fun head() = listOf(
        "peak",
        "reward",
        "at",
        "basin",
        "mass at α = ${short(slowFrom)}",
        "mass at α = ${short(slowTo)}",
        "gain alone",
    )

    private fun cells() = rows.map {
        listOf(
            "${it.peak}",
            short(it.reward),
            "${it.at}",
            "${decimal(100 * it.share, 1)} ± ${decimal(100 * it.shareError, 1)} %",
            "${decimal(100 * it.massAtStart, 1)} %",
            "${decimal(100 * it.massAtEnd, 1)} %",
            short(it.unilateralGain),
        )
    }
}

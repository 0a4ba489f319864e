package org.parley.dsl.chart

import org.parley.negotiation.NegotiationSets
import kotlin.math.PI
import kotlin.math.abs
import kotlin.math.cos
import kotlin.math.pow
import kotlin.math.sin

/** Somebody who is heard, and who hears. */
internal class Link(val heard: Int, val hearer: Int)

/** Where agents stand and arcs run, in pixels; the row of agents is at height 0. */
internal class ArcLayout(private val sets: NegotiationSets) {
    val order: List<Int> = speakingOrder(sets)
    val links: List<Link> = order.flatMap { i -> sets.heardBy(i).map { Link(it, i) } }
    val crowded: Boolean = order.size > 12
    val tight: Boolean
    val upright: Boolean

    /** Half the height of an agent's box. */
    val half: Double

    /** Half the width of an agent's box. */
    val wide: Double

    private val step = minOf(150.0, (WIDTH - 60.0) / order.size)
    private val side = minOf(6.0, step / 5)
    private val longest = links.maxOfOrNull(::places) ?: 1
    private val tallest = minOf(HIGHEST, NEAREST * longest.toDouble().pow(GROWTH))

    init {
        tight = step < 24
        val name = sets.agents().maxOf { it.length } * if (tight) 6.5 else 8.5
        upright = name > step - 20
        half = if (upright) name / 2 + 6 else 12.0
        wide = if (upright) minOf(9.0, step / 2 - 1.5) else name / 2 + 6
    }

    /** How high the drawing goes, and how deep. */
    fun reach(): Pair<Double, Double> {
        val far = half + tallest + 8
        val near = half + 4
        val up = if (links.any(::isForward)) far else near
        return up to if (links.all(::isForward)) near else far
    }

    fun x(agent: Int): Double = WIDTH / 2.0 + (place(agent) - (order.size - 1) / 2.0) * step

    fun isForward(link: Link): Boolean = place(link.heard) < place(link.hearer)

    private fun place(agent: Int): Int = order.indexOf(agent)

    private fun places(link: Link): Int = abs(place(link.heard) - place(link.hearer))

    /** Half an ellipse that leaves and arrives upright, a little beside the agents' middles. */
    fun arc(link: Link): List<Point> {
        val sign = if (isForward(link)) 1 else -1
        val from = x(link.heard) + sign * side
        val to = x(link.hearer) - sign * side
        val height = tallest * (places(link).toDouble() / longest).pow(GROWTH)
        val points = if (crowded) 8 + (height / 12).toInt() else 32
        return (0..points).map {
            val angle = PI * it / points
            val x = (from + to) / 2 + (from - to) / 2 * cos(angle)
            Point(x, sign * (half + HEAD + (height - HEAD) * sin(angle)))
        }
    }

    /** The triangle at the end of all arcs that arrive at an agent from one side. */
    fun head(hearer: Int, forward: Boolean): List<Point> {
        val sign = if (forward) 1 else -1
        val tip = x(hearer) - sign * side
        val spread = minOf(5.0, step / 5)
        val base = half + 1 + HEAD * 1.4
        return listOf(
            Point(tip, sign * (half + 1)),
            Point(tip - spread, sign * base),
            Point(tip + spread, sign * base),
        )
    }

    private companion object {
        /** Length of an arrow head. */
        const val HEAD = 7.0

        /** Height of an arc between neighbours; arcs grow with this power of their length. */
        const val NEAREST = 46.0
        const val GROWTH = 0.6
        const val HIGHEST = 200.0
    }
}

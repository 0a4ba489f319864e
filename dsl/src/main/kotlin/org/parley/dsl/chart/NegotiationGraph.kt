package org.parley.dsl.chart

import org.jetbrains.letsPlot.coord.coordFixed
import org.jetbrains.letsPlot.geom.geomPath
import org.jetbrains.letsPlot.geom.geomPolygon
import org.jetbrains.letsPlot.geom.geomRect
import org.jetbrains.letsPlot.geom.geomText
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.label.labs
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.parley.negotiation.Negotiation
import org.parley.negotiation.NegotiationSets
import kotlin.math.PI
import kotlin.math.abs
import kotlin.math.cos
import kotlin.math.pow
import kotlin.math.sin

/**
 * Who hears whom: agents in a row, arrows from the heard to the hearer, above the row from left to
 * right and below it from right to left. Agents stand in the order in which they can speak, those
 * heard before those who hear them; where there is none, in the game's order.
 */
public fun NegotiationSets.graph(): Plot = Arcs(this).plot()

/**
 * Who hears whom among these agents.
 *
 * @throws org.parley.check.InvalidSpecException where the rule does not fit them
 */
public fun Negotiation.graph(agents: List<String>): Plot = over(agents).graph()

/** Everything in pixels, the row of agents at height 0. */
private class Arcs(private val sets: NegotiationSets) {
    private val names = sets.agents()
    private val count = names.size
    private val order = speakingOrder(sets)
    private val step = minOf(150.0, (WIDTH - 60.0) / count)
    private val widest = names.maxOf { it.length } * if (step < 24) SMALL_CHARACTER else CHARACTER
    private val upright = widest > step - 20
    private val half = if (upright) widest / 2 + 6 else 12.0
    private val side = minOf(6.0, step / 5)
    private val links = order.flatMap { hearer -> sets.heardBy(hearer).map { it to hearer } }
    private val longest = links.maxOfOrNull(::places) ?: 1
    private val tallest = minOf(HIGHEST, NEAREST * longest.toDouble().pow(GROWTH))

    fun plot(): Plot {
        val up = if (links.any { isForward(it) }) half + tallest + 8 else half + 4
        val down = if (links.any { !isForward(it) }) half + tallest + 8 else half + 4
        return letsPlot() +
            arcs() +
            heads() +
            boxes() +
            agents() +
            scaleXContinuous(limits = 0 to WIDTH, expand = listOf(0, 0)) +
            scaleYContinuous(limits = -down to up, expand = listOf(0, 0)) +
            coordFixed() +
            ggtitle("Who hears whom", inWords(sets, order)) +
            labs(caption = if (links.isEmpty()) "" else caption()) +
            bareTheme() +
            ggsize(WIDTH, (up + down).toInt() + if (links.isEmpty()) 75 else 105)
    }

    private fun caption(): String {
        val above = "Arrows run from the heard to the hearer"
        return if (links.all(
                ::isForward,
            )
        ) {
            above
        } else {
            "$above: above from left to right, below from right to left"
        }
    }

    private fun x(agent: Int): Double =
        WIDTH / 2.0 + (order.indexOf(agent) - (count - 1) / 2.0) * step

    /** How many places apart. */
    private fun places(link: Pair<Int, Int>): Int =
        abs(order.indexOf(link.first) - order.indexOf(link.second))

    private fun isForward(link: Pair<Int, Int>): Boolean = x(link.first) < x(link.second)

    private fun arcs(): Feature {
        val points = links.flatMapIndexed { index, link -> arc(link).map { index to it } }
        val data = mapOf(
            "x" to points.map { it.second.x },
            "y" to points.map { it.second.y },
            "link" to points.map { it.first },
        )
        val alpha = maxOf(0.1, minOf(0.9, 6.0 / count))
        return geomPath(
            data,
            color = LINE,
            alpha = alpha,
            size = if (count >
                12
            ) {
                0.6
            } else {
                1.1
            },
            sampling = samplingNone,
        ) {
            x = "x"
            y = "y"
            group = "link"
        }
    }

    /** Half an ellipse that leaves and arrives upright, a little beside the middle of the agents. */
    private fun arc(link: Pair<Int, Int>): List<Point> {
        val sign = if (isForward(link)) 1 else -1
        val from = x(link.first) + sign * side
        val to = x(link.second) - sign * side
        val height = tallest * (places(link).toDouble() / longest).pow(GROWTH)
        val points = if (count > 12) 8 + (height / 12).toInt() else 32
        return (0..points).map {
            val angle = PI * it / points
            Point(
                (from + to) / 2 + (from - to) / 2 * cos(angle),
                sign * (half + HEAD + (height - HEAD) * sin(angle)),
            )
        }
    }

    /** One arrow head for all arcs that arrive at an agent from the same side. */
    private fun heads(): Feature {
        val arrivals = links.map { it.second to isForward(it) }.distinct()
        val corners = arrivals.flatMapIndexed { index, (hearer, forward) ->
            val sign = if (forward) 1 else -1
            val x = x(hearer) - sign * side
            val wide = minOf(5.0, step / 5)
            listOf(
                x to half + 1,
                x - wide to half + 1 + HEAD * 1.4,
                x + wide to half + 1 + HEAD * 1.4,
            ).map { (px, py) -> index to Point(px, sign * py) }
        }
        val data = mapOf(
            "x" to corners.map { it.second.x },
            "y" to corners.map { it.second.y },
            "head" to corners.map { it.first },
        )
        return geomPolygon(data, fill = LINE, size = 0, sampling = samplingNone) {
            x = "x"
            y = "y"
            group = "head"
        }
    }

    private fun boxes(): Feature {
        val wide = if (upright) minOf(9.0, step / 2 - 1.5) else widest / 2 + 6
        val data =
            mapOf("left" to order.map { x(it) - wide }, "right" to order.map { x(it) + wide })
        return geomRect(
            data,
            ymin = -half,
            ymax = half,
            fill = "#EEF4F9",
            color = LINE,
            size = 0.5,
            sampling = samplingNone,
        ) {
            xmin = "left"
            xmax = "right"
        }
    }

    private fun agents(): Feature {
        val data = mapOf(
            "x" to order.map(::x),
            "y" to order.map { 0 },
            "name" to order.map(names::get),
        )
        return geomText(
            data,
            size = if (step <
                24
            ) {
                5.5
            } else {
                7
            },
            angle = if (upright) 90 else 0,
            color = INK,
            sampling = samplingNone,
        ) {
            x = "x"
            y = "y"
            label = "name"
        }
    }

    private companion object {
        const val LINE = "#0072B2"
        const val CHARACTER = 8.5
        const val SMALL_CHARACTER = 6.5
        const val HEAD = 7.0
        const val NEAREST = 46.0
        const val HIGHEST = 200.0
        const val GROWTH = 0.6
    }
}

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
import org.parley.check.Problems
import org.parley.negotiation.Negotiation
import org.parley.negotiation.NegotiationSets

/**
 * Who hears whom: agents in a row, arrows from the heard to the hearer, above the row from left to
 * right and below it from right to left. Agents stand in the order in which they can speak, those
 * heard before those who hear them; where there is none, in the game's order.
 */
public fun NegotiationSets.graph(): Plot {
    val layout = ArcLayout(this)
    val (up, down) = layout.reach()
    val caption = caption(layout)
    return letsPlot() +
        arcs(layout) +
        heads(layout) +
        boxes(layout) +
        names(layout) +
        scaleXContinuous(limits = 0 to WIDTH, expand = listOf(0, 0)) +
        scaleYContinuous(limits = -down to up, expand = listOf(0, 0)) +
        coordFixed() +
        ggtitle("Who hears whom", wrapped(inWords(this, layout.order), 120)) +
        labs(caption = caption) +
        bareTheme() +
        ggsize(WIDTH, (up + down).toInt() + if (caption == null) 75 else 105)
}

/**
 * Who hears whom among these agents; of a rule that draws its sets, all who may ever be heard.
 *
 * @throws org.parley.check.InvalidSpecException for no agents, or where the rule does not fit them
 */
public fun Negotiation.graph(agents: List<String>): Plot {
    val problems = Problems()
    problems.require(agents.isNotEmpty(), "agents", agents, "at least 1 agent", "Name the agents.")
    problems.throwIfAny("graph of $this")
    val reach = reach(agents).graph()
    return if (drawn()) reach + ggtitle("Who may hear whom", inWords(this)) else reach
}

private const val LINE = "#0072B2"

private fun caption(layout: ArcLayout): String? {
    val arrows = "Arrows run from the heard to the hearer"
    return when {
        layout.links.isEmpty() -> null
        layout.links.all(layout::isForward) -> arrows
        else -> "$arrows: above from left to right, below from right to left"
    }
}

/** The columns x, y and group of shapes. */
private fun shapes(shapes: List<List<Point>>): Map<String, List<Any>> {
    val points = shapes.flatMapIndexed { index, shape -> shape.map { index to it } }
    return mapOf(
        "x" to points.map { it.second.x },
        "y" to points.map { it.second.y },
        "shape" to points.map { it.first },
    )
}

private fun arcs(layout: ArcLayout): Feature {
    val data = shapes(layout.links.map(layout::arc))
    val alpha = (6.0 / layout.order.size).coerceIn(0.1, 0.9)
    val size = if (layout.crowded) 0.6 else 1.1
    return geomPath(data, color = LINE, alpha = alpha, size = size, sampling = samplingNone) {
        x = "x"
        y = "y"
        group = "shape"
    }
}

private fun heads(layout: ArcLayout): Feature {
    val arrivals = layout.links.map { it.hearer to layout.isForward(it) }.distinct()
    val data = shapes(arrivals.map { (hearer, forward) -> layout.head(hearer, forward) })
    return geomPolygon(data, fill = LINE, size = 0, sampling = samplingNone) {
        x = "x"
        y = "y"
        group = "shape"
    }
}

private fun boxes(layout: ArcLayout): Feature {
    val data = mapOf(
        "left" to layout.order.map { layout.x(it) - layout.wide },
        "right" to layout.order.map { layout.x(it) + layout.wide },
    )
    return geomRect(
        data,
        ymin = -layout.half,
        ymax = layout.half,
        fill = "#EEF4F9",
        color = LINE,
        size = 0.5,
        sampling = samplingNone,
    ) {
        xmin = "left"
        xmax = "right"
    }
}

private fun NegotiationSets.names(layout: ArcLayout): Feature {
    val data = mapOf(
        "x" to layout.order.map(layout::x),
        "y" to layout.order.map { 0 },
        "name" to layout.order.map(agents()::get),
    )
    val size = if (layout.tight) 5.5 else 7
    val angle = if (layout.upright) 90 else 0
    return geomText(data, size = size, angle = angle, color = INK, sampling = samplingNone) {
        x = "x"
        y = "y"
        label = "name"
    }
}

package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomPoint
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleColorManual
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.theme
import org.parley.diagnosis.key.AnswerKey
import org.parley.diagnosis.key.BestResponse
import org.parley.game.JointAction
import kotlin.math.abs

/**
 * Best responses between pairs of the first three agents whose actions have one dimension, all other
 * agents held at the best peak, in a second row at the trap. Where the two curves of a panel meet, the pair
 * is in equilibrium; rings mark equilibria of all agents.
 */
public fun AnswerKey.bestResponses(): Figure {
    val axes = game().axes()
    val single = game().agents().indices.filter { game().space().dimension(it) == 1 }.take(3)
    val pairs = single.flatMap { i -> single.filter { it > i }.map { i to it } }
    if (pairs.isEmpty()) {
        return notice("Best responses in ${game()}", "No two agents have actions of one dimension.")
    }
    val through = listOf(0) + overgeneralisation().map { listOf(it.trap()) }.orElse(emptyList())
    val held = through.map { peaks()[it].optimum().at() }.take(if (axes.size > 2) 2 else 1)
    val views = held.flatMap { at -> pairs.map { (i, j) -> Responses(this, i, j, at) } }
    val width = minOf(WIDTH / pairs.size, 520)
    val left = (WIDTH - width * pairs.size) / 2
    val panels = views.mapIndexed { n, view ->
        val x = left + n % pairs.size * width
        Place(view.panel(), x, n / pairs.size * width, width, width)
    }
    return stacked(key(), panels)
}

private val KINDS = listOf("best action across", "best action up")

private fun AnswerKey.key(): Plot {
    val legend = mapOf("x" to listOf(0, 0), "y" to listOf(0, 0), "kind" to KINDS)
    // The points lie outside of the frame: only the legend shows them.
    return letsPlot() +
        geomPoint(legend, size = 4) {
            x = "x"
            y = "y"
            color = "kind"
        } +
        scaleColorManual(values = colours(2), limits = KINDS) +
        scaleXContinuous(limits = 1 to 2) +
        scaleYContinuous(limits = 1 to 2) +
        ggtitle("Best responses in ${game()}", "Each agent's best answer to the other; rings: equilibria") +
        bareTheme() +
        theme().legendPositionTop()
}

private class Responses(private val key: AnswerKey, i: Int, j: Int, private val held: JointAction) {
    private val x = key.game().axes()[key.game().space().offset(i)].second
    private val y = key.game().axes()[key.game().space().offset(j)].second
    private val ofX: BestResponse = key.bestResponse(i, j, held)
    private val ofY: BestResponse = key.bestResponse(j, i, held)

    fun panel(): Plot = letsPlot() +
        curve(ofX.bestActions(), ofX.partnerActions(), colours(2)[0]) +
        curve(ofY.partnerActions(), ofY.bestActions(), colours(2)[1]) +
        rings() +
        x.scale(vertical = false) +
        y.scale(vertical = true) +
        ggtitle(key.game().held(x to y, held)) +
        parleyTheme() +
        smallTitle()

    /** Points, not a line: a best response may jump. */
    private fun curve(across: DoubleArray, up: DoubleArray, colour: String): Feature = geomPoint(
        mapOf("x" to across.toList(), "y" to up.toList()),
        size = 1.6,
        color = colour,
        sampling = samplingNone,
    ) {
        x = "x"
        y = "y"
    }

    private fun rings(): Feature {
        val here = key.equilibria().filter(::liesHere)
        val data = mapOf("x" to here.map { it.get(x.index) }, "y" to here.map { it.get(y.index) })
        return geomPoint(data, shape = 1, size = 6, stroke = 2, color = INK) {
            x = "x"
            y = "y"
        }
    }

    private fun liesHere(u: JointAction): Boolean = key.game().axes().map { it.second }
        .filter { it.index != x.index && it.index != y.index }
        .all { abs(u.get(it.index) - held.get(it.index)) < 0.05 * (it.high - it.low) }
}

package org.parley.dsl.chart

import org.apache.commons.math3.stat.descriptive.rank.Percentile
import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.facet.facetWrap
import org.jetbrains.letsPlot.geom.geomLine
import org.jetbrains.letsPlot.geom.geomRibbon
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.guideLegend
import org.jetbrains.letsPlot.scale.scaleColorManual
import org.jetbrains.letsPlot.scale.scaleFillManual
import org.jetbrains.letsPlot.scale.scaleLinetypeManual
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.elementLine
import org.jetbrains.letsPlot.themes.theme
import org.parley.study.Result

/**
 * Training curves of the same learners on several games, a panel a game: the median over seeds of
 * the mean return, and the band between the quartiles. Returns below [floors] of a game lie on the
 * floor, so that the beginning of training does not squeeze the rest together.
 *
 * @param results one a game, by the title of its panel
 * @param floors the lowest return that a panel shows, by title; none for what there is
 */
public fun trainingCurves(
    results: Map<String, Result>,
    title: String,
    floors: Map<String, Double> = emptyMap(),
): Figure {
    val points = results.flatMap { (panel, result) ->
        val floor = floors[panel] ?: Double.NEGATIVE_INFINITY
        result.runs().flatMap(::curvePoints).map { Band.Point(panel, it.learner, it.step, maxOf(it.mean, floor)) }
    }
    if (points.isEmpty()) {
        return notice(title, "No return was recorded.")
    }
    val learners = results.values.flatMap { it.study().learners().keys }.distinct()
    val seeds = results.values.maxOf { it.study().seeds().size }
    return TrainingCurves(points, results.keys.toList(), learners).figure(title, seeds)
}

/** Learners in a line of the legend: more would not fit. */
private const val A_LINE = 7

private class Band(val panel: String, val learner: String, val step: Long, values: List<Double>) {
    private val quantiles = Percentile().apply { data = values.toDoubleArray() }
    val low: Double = quantiles.evaluate(25.0)
    val middle: Double = quantiles.evaluate(50.0)
    val high: Double = quantiles.evaluate(75.0)

    class Point(val panel: String, val learner: String, val step: Long, val value: Double)
}

private class TrainingCurves(
    points: List<Band.Point>,
    panels: List<String>,
    private val learners: List<String>,
) {
    private val ordered = inOrder(panels)
    private val columns = if (panels.size == 1) 1 else 2
    private val rows = (panels.size + columns - 1) / columns
    private val lines = (learners.size + A_LINE - 1) / A_LINE
    private val legend = guideLegend(nrow = lines, byRow = true)
    private val data = data(
        points.groupBy { Triple(it.panel, it.learner, it.step) }
            .map { (at, those) -> Band(at.first, at.second, at.third, those.map { it.value }) },
    )

    fun figure(title: String, seeds: Int): Figure = letsPlot(data) +
        geomRibbon(alpha = 0.18, size = 0, sampling = samplingNone, showLegend = false) {
            x = "episode"
            ymin = "low"
            ymax = "high"
            fill = "learner"
        } +
        geomLine(size = 1.1, sampling = samplingNone) {
            x = "episode"
            y = "median"
            color = "learner"
            linetype = "learner"
        } +
        facetWrap("panel", ncol = columns, order = 1, scales = "free_y") +
        looks() +
        ggtitle(title, if (seeds == 1) "one seed" else "line: median of $seeds seeds; band: the middle half of them") +
        ggsize(WIDTH, 105 + 25 * lines + 270 * rows)

    private fun data(bands: List<Band>): Map<String, List<Any>> = mapOf(
        "panel" to bands.map { ordered.getValue(it.panel) },
        "learner" to bands.map { it.learner },
        "episode" to bands.map { it.step },
        "low" to bands.map { it.low },
        "median" to bands.map { it.middle },
        "high" to bands.map { it.high },
    )

    private fun looks(): Feature =
        scaleColorManual(values = colours(learners.size), limits = learners, guide = legend) +
            scaleFillManual(values = colours(learners.size), limits = learners) +
            scaleLinetypeManual(values = dashes(), limits = learners, guide = legend) +
            scaleXContinuous(name = "episodes", expand = listOf(0.02, 0)) +
            scaleYContinuous(name = "mean return") +
            parleyTheme() +
            theme(panelGridMajor = elementLine(color = "#EDEDED", size = 0.6)).legendPositionBottom()

    /** Solid, 1, as long as colours differ; then dashed, 2. */
    private fun dashes(): List<Int> {
        val distinct = colours(learners.size).distinct().size
        return List(learners.size) { if (it < distinct) 1 else 2 }
    }
}

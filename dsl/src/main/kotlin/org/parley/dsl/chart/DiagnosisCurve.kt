package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.geom.geomHLine
import org.jetbrains.letsPlot.geom.geomLine
import org.jetbrains.letsPlot.geom.geomText
import org.jetbrains.letsPlot.gggrid
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleColorManual
import org.jetbrains.letsPlot.scale.scaleXContinuous
import org.jetbrains.letsPlot.scale.scaleYContinuous
import org.jetbrains.letsPlot.themes.elementBlank
import org.jetbrains.letsPlot.themes.theme
import org.nield.kotlinstatistics.median
import org.parley.diagnosis.Diagnosis
import org.parley.study.Result
import org.parley.training.Reading
import org.parley.training.Run
import kotlin.math.log10
import kotlin.math.pow

/**
 * When gaps open and close: a column for each learner; its optimality, Nash and ERO gaps in units of
 * reward, its PRO gap in nats, and the temperature α, over the same episodes. Thin lines are seeds,
 * thick ones their medians. Gaps are on a scale that is linear up to 1 and logarithmic beyond.
 *
 * Needs a study with `recording { diagnoses = 20 }`.
 */
public fun Result.diagnosisCurve(): Figure {
    val title = "Diagnosis on ${study().game().name()}"
    val points = marked().runs().flatMap { run -> run.readings().flatMap { gapPoints(run, it) } }
    if (points.isEmpty()) {
        return notice(title, "No diagnosis was recorded: add recording { diagnoses = 20 } to the study.")
    }
    return GapCurves(study().episodes(), points, title, contractNotes()).figure()
}

private class GapPoint(
    val learner: String,
    val seed: Long,
    val step: Long,
    /** NaN where the learner has no temperature. */
    val alpha: Double,
    val gap: String,
    val value: Double,
)

private fun gapPoints(run: Run, reading: Reading): List<GapPoint> {
    val alpha = if (run.plan().learner().hasTemperature()) reading.temperature() else Double.NaN
    val diagnosis = reading.finding() as? Diagnosis ?: return emptyList()
    val numbers = diagnosis.numbers()
    return (REWARD_GAPS + PRO).mapNotNull { gap ->
        numbers[gap]?.takeIf(Double::isFinite)?.let {
            GapPoint(run.plan().label(), run.plan().seed(), reading.step(), alpha, gap, it)
        }
    }
}

private const val PRO = "PRO gap"
private val REWARD_GAPS = listOf("optimality gap", "Nash gap", "ERO gap")

/** The axis says that it is a gap; columns of three learners have no room to say it again. */
private fun short(gap: String) = gap.removeSuffix(" gap")

private class GapCurves(
    private val episodes: Int,
    private val points: List<GapPoint>,
    private val title: String,
    private val notes: String,
) {
    private val learners = points.map { it.learner }.distinct()
    private val hasPro = points.any { it.gap == PRO }

    fun figure(): Figure {
        val heights = if (hasPro) listOf(6, 4, 3) else listOf(6, 3)
        val rows = listOfNotNull(
            learners.mapIndexed { i, learner -> gaps(learner, REWARD_GAPS, i) },
            learners.mapIndexed { i, learner -> gaps(learner, listOf(PRO), i) }.takeIf { hasPro },
            learners.mapIndexed { i, learner -> temperature(learner, i) },
        )
        return gggrid(rows.flatten(), ncol = learners.size, heights = heights, vspace = 0, align = true) +
            ggsize(WIDTH, (if (hasPro) 660 else 500) + heightOf(notes))
    }

    private fun gaps(learner: String, names: List<String>, column: Int): Plot {
        val mine = points.filter { it.learner == learner && it.gap in names }
        val unit = if (names == listOf(PRO)) "PRO gap, nats" else "gap in reward"
        if (mine.isEmpty()) {
            return letsPlot() + without("no PRO gap at temperature 0") + time(last = false) + parleyTheme() + bare() +
                theme(axisTitleX = elementBlank(), axisTextX = elementBlank())
        }
        return letsPlot() +
            geomHLine(yintercept = 0, color = FAINT, size = 0.6) +
            seeds(mine) +
            medians(mine) +
            scaleColorManual(
                values = names.map(COLOURS::getValue),
                breaks = names.map(::short),
                limits = names.map(::short),
            ) +
            gapScale(points.filter { it.gap in names }.map { it.value }, if (column == 0) unit else "") +
            time(last = false) +
            parleyTheme() +
            theme(axisTitleX = elementBlank(), axisTextX = elementBlank()) +
            legend(names) +
            heading(learner, names, column)
    }

    /** A grid has no title of its own: the first column carries it. */
    private fun heading(learner: String, names: List<String>, column: Int): Feature = when {
        names != REWARD_GAPS -> theme()
        column == 0 -> ggtitle(title + notes, learner)
        else -> ggtitle(" " + notes.filter { it == '\n' }, learner)
    }

    private fun legend(names: List<String>): Feature =
        if (names == REWARD_GAPS) theme().legendPositionTop() else theme().legendPositionNone()

    private fun seeds(mine: List<GapPoint>): Feature {
        val data = mapOf(
            "episode" to mine.map { it.step },
            "gap" to mine.map { it.value },
            "name" to mine.map { short(it.gap) },
            "run" to mine.map { "${it.gap}/${it.seed}" },
        )
        return geomLine(data, size = 0.5, alpha = 0.35, sampling = samplingNone, showLegend = false) {
            x = "episode"
            y = "gap"
            color = "name"
            group = "run"
        }
    }

    private fun medians(mine: List<GapPoint>): Feature {
        val medians = mine.groupBy { it.gap to it.step }
            .map { (at, those) -> Triple(at.first, at.second, those.map { it.value }.median()) }
        val data = mapOf(
            "name" to medians.map { short(it.first) },
            "episode" to medians.map { it.second },
            "gap" to medians.map { it.third },
        )
        return geomLine(data, size = 1.3, sampling = samplingNone) {
            x = "episode"
            y = "gap"
            color = "name"
        }
    }

    private fun gapScale(values: List<Double>, name: String): Feature {
        val high = maxOf(1.0, values.max())
        val low = minOf(0.0, values.min())
        val decades = (0..log10(high).toInt()).map { 10.0.pow(it) }
        val below = if (low < -1) (0..log10(-low).toInt()).map { -(10.0.pow(it)) } else emptyList()
        val breaks = below.reversed() + 0.0 + decades
        return scaleYContinuous(
            name = name,
            trans = "symlog",
            limits = low to high * 1.2,
            expand = listOf(0.02, 0),
            breaks = breaks,
            labels = breaks.map { number(it) },
        )
    }

    private fun time(last: Boolean): Feature =
        scaleXContinuous(name = if (last) "episodes" else "", limits = 0 to episodes, expand = listOf(0.02, 0))

    private fun temperature(learner: String, column: Int): Plot {
        val alpha = points.filter { it.learner == learner && it.alpha.isFinite() }
            .associate { it.step to it.alpha }
            .toSortedMap()
        val blank = if (column == 0) theme() else theme(axisTitleY = elementBlank())
        if (alpha.isEmpty()) {
            return letsPlot() + without("no temperature") + time(last = true) + parleyTheme() + blank + bare()
        }
        val data = mapOf("episode" to alpha.keys.toList(), "α" to alpha.values.toList())
        val line = geomLine(data, size = 1.2, color = INK, sampling = samplingNone) {
            x = "episode"
            y = "α"
        }
        val scale = temperatureScale(points.map { it.alpha }.filter(Double::isFinite))
        return letsPlot() + line + time(last = true) + scale + parleyTheme() + blank
    }

    /** What a panel says where it has nothing to show. */
    private fun without(what: String): Feature = geomText(
        mapOf("x" to listOf(episodes / 2.0), "y" to listOf(0.0)),
        label = what,
        size = 6,
        color = INK,
    ) {
        x = "x"
        y = "y"
    }

    private fun bare(): Feature =
        theme(axisTitleY = elementBlank(), axisTextY = elementBlank(), panelGrid = elementBlank())

    private companion object {
        val COLOURS = (REWARD_GAPS + PRO).zip(colours(REWARD_GAPS.size + 1)).toMap()
    }
}

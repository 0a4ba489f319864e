package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.facet.facetWrap
import org.jetbrains.letsPlot.geom.geomPoint
import org.jetbrains.letsPlot.ggsize
import org.jetbrains.letsPlot.intern.Feature
import org.jetbrains.letsPlot.label.ggtitle
import org.jetbrains.letsPlot.label.labs
import org.jetbrains.letsPlot.letsPlot
import org.jetbrains.letsPlot.sampling.samplingNone
import org.jetbrains.letsPlot.scale.scaleColorViridis
import org.jetbrains.letsPlot.themes.elementText
import org.jetbrains.letsPlot.themes.theme
import org.parley.game.OneShotGame
import org.parley.math.Matrix

/**
 * Joint actions of one learner, in the game's units.
 *
 * @property label what the panel is called
 * @property actions rows × D
 * @property rewards one a row
 */
public class JointActions(public val label: String, public val actions: Matrix, public val rewards: FloatArray) {
    init {
        require(actions.rows() == rewards.size) { "${actions.rows()} joint actions, ${rewards.size} rewards" }
    }
}

/**
 * Joint actions in the plane of two agents' actions, a panel a learner, coloured by their reward;
 * later ones lie over earlier ones. Rings mark the optimum and any [others].
 *
 * @param agents the horizontal and the vertical agent, or null for the first two
 * @param floor rewards below it have the colour of the floor
 * @throws org.parley.check.InvalidSpecException for an agent that the game has not
 */
public fun jointActions(
    game: OneShotGame,
    panels: List<JointActions>,
    title: String,
    subtitle: String,
    agents: Pair<String, String>? = null,
    floor: Double = Double.NEGATIVE_INFINITY,
    others: List<DoubleArray> = emptyList(),
): Figure {
    val plane = game.plane(agents ?: (game.agents()[0].name() to game.agents()[1].name()))
    return JointActionPanels(game, plane, panels, floor).figure(title, subtitle, others)
}

private class JointActionPanels(
    private val game: OneShotGame,
    private val plane: Pair<Axis, Axis>,
    private val panels: List<JointActions>,
    private val floor: Double,
) {
    private val labels = inOrder(panels.map { it.label })
    private val columns = if (panels.size <= 3) {
        panels.size
    } else if (panels.size == 4) {
        2
    } else {
        4
    }

    fun figure(title: String, subtitle: String, others: List<DoubleArray>): Figure {
        val rows = (panels.size + columns - 1) / columns
        val (x, y) = plane
        return letsPlot() +
            points() +
            rings(others) +
            scaleColorViridis(option = "cividis", name = "reward") +
            x.scale(vertical = false) +
            y.scale(vertical = true) +
            facetWrap("learner", ncol = columns, order = 1) +
            ggtitle(title, subtitle) +
            labs(color = "reward") +
            parleyTheme() +
            theme(legendTitle = elementText(size = 12)) +
            ggsize(WIDTH, 90 + rows * (WIDTH - 110) / columns)
    }

    private fun points(): Feature {
        val all = panels.flatMap { panel -> List(panel.actions.rows()) { panel to it } }
        val (x, y) = plane
        val data = mapOf(
            "x" to all.map { (panel, row) -> panel.actions.get(row, x.index) },
            "y" to all.map { (panel, row) -> panel.actions.get(row, y.index) },
            "reward" to all.map { (panel, row) -> maxOf(panel.rewards[row].toDouble(), floor) },
            "learner" to all.map { (panel, _) -> labels.getValue(panel.label) },
        )
        return geomPoint(data, size = 1.3, alpha = 0.7, sampling = samplingNone) {
            this.x = "x"
            this.y = "y"
            color = "reward"
        }
    }

    private fun rings(others: List<DoubleArray>): Feature {
        val (x, y) = plane
        val best = game.best().at()
        val data = mapOf(
            "x" to listOf(best.get(x.index)) + others.map { it[x.index] },
            "y" to listOf(best.get(y.index)) + others.map { it[y.index] },
        )
        return geomPoint(data, shape = 1, size = 6, stroke = 1.2, color = MARK) {
            this.x = "x"
            this.y = "y"
        }
    }
}

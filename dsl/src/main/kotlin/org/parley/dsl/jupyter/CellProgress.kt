package org.parley.dsl.jupyter

import org.jetbrains.kotlinx.jupyter.api.KotlinKernelHost
import org.parley.study.Progression
import org.parley.training.Evaluation
import org.parley.training.Plan
import org.parley.training.Run
import org.parley.training.TrainingListener

/**
 * A bar in a cell. Runs report from their threads; the cell's own thread alone [refresh]es the
 * display. The last thing it shows is a sentence without clocks, which may stay in a saved notebook.
 */
internal class CellProgress(
    private val what: String,
    private val planned: Int,
    private val host: KotlinKernelHost,
    private val id: String,
) : TrainingListener {
    private val progression = Progression(planned)
    private var shown: String? = null

    override fun onKept(plan: Plan) {
        progression.onKept(plan)
    }

    override fun onEvaluation(plan: Plan, evaluation: Evaluation) {
        progression.onEvaluation(plan, evaluation)
    }

    override fun onEnd(run: Run) {
        progression.onEnd(run)
    }

    /** Shows how far training is, if that looks different from what is shown. */
    fun refresh() {
        val share = progression.share()
        val left = progression.left().map { ", $it" }.orElse("")
        val text =
            "Training $what: ${percent(share)} %, ${progression.ended()} of $planned runs ended$left"
        show(bar(share, text), text)
    }

    /** Leaves the display saying what came of the study, or that it was refused. */
    fun finish(result: kotlin.Result<List<Run>>) {
        val text = result.fold(::outcome) { "Training $what failed." }
        show(preformatted(text), text)
    }

    private fun outcome(runs: List<Run>): String {
        val ended = runs.groupingBy { it.status() }.eachCount()
        val complete = ended[Run.Status.COMPLETE] ?: 0
        val failed = ended[Run.Status.FAILED]?.let { ", $it failed" }.orEmpty()
        val kept = ended[Run.Status.INTERRUPTED] ?: 0
        val begun = runs.size
        val stopped =
            if (kept == 0 && begun == planned) {
                ""
            } else {
                ", interrupted: $kept kept as they stand, ${planned - begun} not begun"
            }
        return "Trained $what: $complete of $planned runs complete$failed$stopped."
    }

    private fun show(html: String, text: String) {
        if (text == shown) {
            return
        }
        val content = rendered(html, text)
        if (shown == null) host.display(content, id) else host.updateDisplay(content, id)
        shown = text
    }

    private fun percent(share: Double) = (100 * share).toInt()

    private fun bar(share: Double, text: String): String {
        val fill = "width:${percent(share)}%;height:6px;background:#0072B2"
        val track = "width:100%;max-width:480px;height:6px;background:rgba(128,128,128,0.25)"
        return "${preformatted(text)}<div style=\"$track\"><div style=\"$fill\"></div></div>"
    }
}

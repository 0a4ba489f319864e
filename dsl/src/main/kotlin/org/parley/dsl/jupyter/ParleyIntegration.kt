package org.parley.dsl.jupyter

import org.jetbrains.kotlinx.jupyter.api.MimeTypedResult
import org.jetbrains.kotlinx.jupyter.api.libraries.JupyterIntegration
import org.jetbrains.letsPlot.Figure
import org.parley.check.InvalidSpecException
import org.parley.diagnosis.Diagnosis
import org.parley.diagnosis.key.AnnealingReview
import org.parley.diagnosis.key.AnswerKey
import org.parley.dsl.DiagnosisTable
import org.parley.dsl.KeyTable
import org.parley.dsl.ResultTable
import org.parley.dsl.StatisticsTable
import org.parley.dsl.SuiteStatisticsTable
import org.parley.dsl.SuiteTable
import org.parley.dsl.TableHtml
import org.parley.dsl.TableText
import org.parley.dsl.described
import org.parley.dsl.model.ParleyModel
import org.parley.dsl.model.asInferenceModel
import org.parley.dsl.payoffTable
import org.parley.dsl.table
import org.parley.game.MatrixGame
import org.parley.game.OneShotGame
import org.parley.game.RewardException
import org.parley.game.SequentialGame
import org.parley.game.contract.GameReport
import org.parley.negotiation.Negotiation
import org.parley.negotiation.NegotiationSets
import org.parley.negotiation.Nestedness
import org.parley.network.Mlp
import org.parley.schedule.Annealing
import org.parley.study.Result
import org.parley.study.SuiteResult
import org.parley.study.Surroundings
import org.parley.study.folder.Verification
import org.parley.training.Run

/**
 * What a Kotlin notebook gains when Parley is on its classpath: the language imported, its nouns shown
 * as pictures and tables with the same as text, studies with a bar, refusals without a stack trace.
 *
 * Calls only what kernel API 0.11 and kernel 0.19 have in common; a test holds the list.
 */
public class ParleyIntegration : JupyterIntegration() {
    override fun Builder.onLoaded() {
        import("org.parley.dsl.*", "org.parley.dsl.chart.*", "org.parley.dsl.model.*")
        import("org.parley.learner.sequential.*", "org.parley.learner.svnr.*")
        onLoaded { Surroundings.enter(CellSurroundings(this)) }
        render<ResultTable> { rendered(it.html(), it.toString()) }
        render<StatisticsTable> { rendered(it.html(), it.toString()) }
        render<SuiteTable> { rendered(it.html(), it.toString()) }
        render<SuiteStatisticsTable> { rendered(it.html(), it.toString()) }
        render<DiagnosisTable> { rendered(it.html(), it.toString()) }
        render<Diagnosis> { plain("$it\n\n${it.inWords()}") }
        render<Verification> { plain("$it") }
        render<Result> { it.table().let { table -> rendered(table.html(), table.toString()) } }
        render<SuiteResult> { it.table().let { table -> rendered(table.html(), table.toString()) } }
        render<Run> { plain("$it") }
        render<ParleyModel> { plain("$it") }
        render<Mlp> { plain("${it.asInferenceModel()}") }
        render<KeyTable> { rendered(it.html(), it.toString()) }
        render<AnswerKey> { rendered(it.table().html(), it.toString()) }
        render<OneShotGame> { picture(it) }
        render<MatrixGame> { payoffs(it) }
        render<SequentialGame> { plain(described(it)) }
        render<GameReport> { plain("$it") }
        render<Negotiation> { picture(it) }
        render<NegotiationSets> { picture(it) }
        render<Nestedness> { plain("$it") }
        render<Annealing> { picture(it) }
        render<AnnealingReview> { plain("$it") }
        render<Figure> { picture(it) }
        renderThrowable<InvalidSpecException> { plain(it.message.orEmpty()) }
        renderThrowable<RewardException> { plain(it.message.orEmpty()) }
    }

    private fun payoffs(game: MatrixGame): MimeTypedResult {
        val table = payoffTable(game) ?: return plain(described(game))
        return rendered(TableHtml.of(table), TableText.aligned(table))
    }

    private fun plain(text: String) = rendered(preformatted(text), text)
}

package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.parley.game.ActionSpace
import org.parley.game.OneShotGame
import org.parley.game.zoo.MaxOfThree
import org.parley.learner.svnr.Svnr
import org.parley.learner.svnr.SvnrBuilder
import org.parley.negotiation.Negotiation
import org.parley.schedule.Annealing
import org.parley.study.Result
import org.parley.study.Study
import org.parley.training.Evaluation
import org.parley.training.Plan
import org.parley.training.TrainingListener
import java.util.concurrent.atomic.AtomicInteger

internal const val EPISODES = 60

private fun small(): SvnrBuilder = Svnr.builder().policyHidden(8).criticHidden(8).batch(16).particles(4).particleSets(1)

private fun study(game: OneShotGame, seeds: Long): Study.Builder =
    Study.of(game).learner("SVNR", small().build()).episodes(EPISODES).seeds(1, seeds)

internal val oneLearner: Result by lazy { study(MaxOfThree.game(3.0), 2).build().run() }

internal val twoLearners: Result by lazy {
    val still = small().negotiation(Negotiation.independent()).annealing(Annealing.constant(1.0))
    study(MaxOfThree.game(3.0), 2).learner("SVNR-M", still.build()).build().run()
}

/** Interrupted half way through its second learner. */
internal val interrupted: Result by lazy {
    val caller = Thread.currentThread()
    val listener = object : TrainingListener {
        override fun onEvaluation(plan: Plan, evaluation: Evaluation) {
            if (plan.label() == "second" && evaluation.step() >= EPISODES / 2) {
                caller.interrupt()
            }
        }
    }
    val plan = study(MaxOfThree.game(3.0), 1).learner("second", small().build())
    plan.learner("third", small().build()).build().run(1, listener).also { Thread.interrupted() }
}

/** Interrupted before anything began. */
internal val empty: Result by lazy {
    Thread.currentThread().interrupt()
    val never = study(MaxOfThree.game(3.0), 1).build().run(1, TrainingListener.SILENT)
    never.also { Thread.interrupted() }
}

/** Both runs fail, the second at its first evaluation. */
internal val failed: Result by lazy {
    val calls = AtomicInteger()
    val breaking = OneShotGame.named("Breaking")
        .agents(ActionSpace.interval(-1.0, 1.0), "a", "b")
        .reward { u -> if (calls.incrementAndGet() > 2_000) error("broken") else -u.get(0) }
        .optimum(1.0, -1.0, 0.0)
        .build()
    study(breaking, 2).build().run(1, TrainingListener.SILENT)
}

/** What is written on a figure, in the order of its SVG. */
internal fun texts(figure: Figure): List<String> = Regex("<text[^>]*>(.*?)</text>", RegexOption.DOT_MATCHES_ALL)
    .findAll(svg(figure))
    .map { it.groupValues[1].replace(Regex("<[^>]+>"), "").trim() }
    .filter(String::isNotEmpty)
    .toList()

/** How many shapes of a kind a figure has. */
internal fun count(element: String, figure: Figure): Int = Regex("<$element\\b").findAll(svg(figure)).count()

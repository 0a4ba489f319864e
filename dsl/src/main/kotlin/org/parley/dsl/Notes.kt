package org.parley.dsl

import org.parley.study.Result
import org.parley.training.Run

/** Episodes of a run in the papers; fewer are a quick budget, and a table says so. */
private const val PAPERS_EPISODES = 5_000

/** What a table's reader must know beside its numbers, one sentence or two a note. */
internal fun notes(result: Result): List<String> = listOf(size(result), criterion(result)) +
    listOfNotNull(partial(result), quick(result)) +
    failures(result) +
    result.study().compliance().notes()

private fun size(result: Result): String {
    val study = result.study()
    return "${many(study.learners().size, "learner")}, ${many(study.seeds().size, "seed")}, " +
        "${many(study.episodes(), "episode")} a run."
}

private fun criterion(result: Result): String {
    val success = result.success()
    val fresh = many(result.study().recording().finalEpisodes(), "fresh joint action")
    val solved =
        when {
            success.threshold().isNaN() -> "none, as the game does not say when it is solved"
            success.best() == success.threshold() ->
                "a return of at least ${short(success.threshold())}, where the game counts as solved"
            else ->
                "a return of at least ${short(success.threshold())}, the optimum being " +
                    short(success.best())
        }
    return "Return: mean over $fresh of the final policy. " +
        "Hit: $solved; share with its 95 % Wilson interval."
}

private fun partial(result: Result): String? {
    val planned = result.study().plans().size
    val stopped = result.runs().filter { it.status() == Run.Status.INTERRUPTED }
    val notBegun = planned - result.runs().size
    if (stopped.isEmpty() && notBegun == 0) {
        return null
    }
    val early = stopped.joinToString { "${name(it)} at step ${grouped(it.stepsDone())}" }
    val counted = if (early.isEmpty()) "" else " Stopped early, counted as it stands: $early."
    val ended = planned - notBegun - stopped.size
    return "Partial: interrupted when $ended of $planned runs had ended; " +
        "$notBegun had not begun.$counted"
}

private fun quick(result: Result): String? {
    val episodes = result.study().episodes()
    return "A quick budget: the papers train for ${grouped(PAPERS_EPISODES)} episodes."
        .takeIf { episodes < PAPERS_EPISODES }
}

/** All failed runs by name, and why the first of them failed. */
private fun failures(result: Result): List<String> {
    val failed = result.runs().filter { it.status() == Run.Status.FAILED }
    val first = failed.firstOrNull() ?: return emptyList()
    return listOf(
        "Failed, counted nowhere: ${failed.joinToString { name(it) }}. ${name(first)}: ${first.failure().get()}",
    )
}

private fun name(run: Run) = "${run.plan().label()} seed ${run.plan().seed()}"

private fun many(count: Int, noun: String) = "${grouped(count)} $noun" + if (count == 1) "" else "s"

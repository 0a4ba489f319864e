@file:JvmName("Studies")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.study.Contract
import org.parley.study.Study
import org.parley.training.Plan

/**
 * Declares a study: learners on one game, each trained from every seed.
 *
 * ```
 * study(maxOfThree) {
 *     learner("SVNR") { svnr { negotiation = strictlyNested() } }
 *     episodes = 5_000
 *     seeds = 1..20
 * }
 * ```
 *
 * @throws org.parley.check.InvalidSpecException naming everything that is missing or wrong
 */
public fun study(game: Game, block: StudyBlock.() -> Unit): Study = built("study") { StudyBlock(game).build(block) }

/** What may be said of a study. */
@ParleyDsl
public class StudyBlock internal constructor(private val game: Game) {
    private val problems = Problems()
    private val study = Study.of(game)
    private val givenEpisodes = Once<Int>(problems)
    private val givenSeeds = Once<Iterable<Number>>(problems)
    private var recording: Plan.Recording? = null
    private var contracts = 0

    /** Plays of the game in each run, one learning step each; at least 1. Default: 5,000. */
    public var episodes: Int by givenEpisodes

    /** Whole numbers that differ: `1..20` or `listOf(3, 14)`. Default: 1 alone. */
    public var seeds: Iterable<Number> by givenSeeds

    /** Adds a learner, declared in a block, under a label of its own. */
    public fun learner(label: String, block: LearnerBlock.() -> Unit) {
        learner(label, LearnerBlock(game).build(path(label), problems, block))
    }

    /** Adds a learner under a label of its own. */
    public fun learner(label: String, learner: Learner) {
        problems.require(
            label.isNotBlank(),
            path(label),
            "blank",
            "a label",
            "Say what tables call it.",
        )
        study.learner(label, learner)
    }

    /** Says how much was tried to find a learner's settings: `searched("SVNR", searched(trials = 50, seeds = 3))`. */
    public fun searched(label: String, search: Contract.Search) {
        study.searched(label, search)
    }

    /** Says what the learners are to have in common; those that depart are marked wherever they appear. */
    public fun contract(block: ContractBlock.() -> Unit) {
        problems.requireOnce(contracts.takeIf { it > 0 }?.let { "a contract" }, "contract", "another")
        contracts++
        problems.collect("contract") { ContractBlock().build(block) }?.let(study::contract)
    }

    /** Says what is recorded of each run. */
    public fun recording(block: RecordingBlock.() -> Unit) {
        problems.requireOnce(recording?.let { "a recording" }, "recording", "another")
        recording =
            problems.collect("recording") { RecordingBlock().build(game, block) }
                ?: Plan.Recording.standard()
    }

    internal fun build(block: StudyBlock.() -> Unit): Study {
        problems.record(this, block)
        givenEpisodes.given?.let(study::episodes)
        givenSeeds.given?.let { study.seeds(whole(it)) }
        recording?.let(study::recording)
        val built = problems.collect("", study::build)
        problems.throwIfAny("study")
        return built
    }

    private fun whole(seeds: Iterable<Number>): List<Long> {
        seeds.filter { it !is Long && it !is Int }.forEach {
            problems.require(false, "seeds", it, "a whole number", "Write seeds = 1..20.")
        }
        return seeds.map(Number::toLong)
    }

    private fun path(label: String) = "learner(\"$label\")"
}

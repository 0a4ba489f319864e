@file:JvmName("Suites")

package org.parley.dsl

import org.parley.check.InvalidSpecException
import org.parley.check.Problems
import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.study.Contract
import org.parley.study.Result
import org.parley.study.Study
import org.parley.study.Suite
import org.parley.study.SuiteResult

/**
 * Declares a suite: the same learners on several games, each trained from every seed.
 *
 * ```
 * suite {
 *     game("narrow", zoo("max-of-three", "s2" to 1.5))
 *     game("wide", zoo("max-of-three", "s2" to 3))
 *     learner("SVNR") { svnr() }
 *     learner("MADDPG") { maddpg() }
 *     seeds = 1..20
 * }
 * ```
 *
 * @throws InvalidSpecException naming everything that is missing or wrong, with the game that it is wrong with
 */
public fun suite(block: SuiteBlock.() -> Unit): Suite = built("suite") { SuiteBlock().build(block) }

/** What may be said of a suite; all but the games is said of each game's study. */
@ParleyDsl
public class SuiteBlock internal constructor() {
    private val problems = Problems()
    private val games = linkedMapOf<String, Game>()
    private val floors = linkedMapOf<String, Double>()
    private val said = mutableListOf<StudyBlock.(Game) -> Unit>()
    private val givenEpisodes = Once<Int>(problems)
    private val givenSeeds = Once<Iterable<Number>>(problems)

    /** Plays of the game in each run, one learning step each; at least 1. Default: 5,000. */
    public var episodes: Int by givenEpisodes

    /** Whole numbers that differ: `1..20` or `listOf(3, 14)`. Default: 1 alone. */
    public var seeds: Iterable<Number> by givenSeeds

    /**
     * Adds a game under a name of its own.
     *
     * @param floor the return that counts as 0 where games are put on one scale; random play's if left out
     */
    public fun game(name: String, game: Game, floor: Double? = null) {
        problems.require(
            games.put(name, game) == null,
            "game",
            "\"$name\" twice",
            "a name of its own for each",
            "Rename one of them.",
        )
        floor?.let { floors[name] = it }
    }

    /** Adds a game under its own text. */
    public fun game(game: Game, floor: Double? = null): Unit = game(game.toString(), game, floor)

    /** Adds a learner under a label of its own; the block is asked for each game, which it is given. */
    public fun learner(label: String, block: LearnerBlock.(Game) -> Unit) {
        said += { game -> learner(label) { block(game) } }
    }

    /** Adds a learner that is the same on every game. */
    public fun learner(label: String, learner: Learner) {
        said += { learner(label, learner) }
    }

    /** Says how much was tried to find a learner's settings. */
    public fun searched(label: String, search: Contract.Search) {
        said += { searched(label, search) }
    }

    /** Says what the learners are to have in common on every game. */
    public fun contract(block: ContractBlock.() -> Unit) {
        said += { contract(block) }
    }

    /** Says what is recorded of each run. */
    public fun recording(block: RecordingBlock.() -> Unit) {
        said += { recording(block) }
    }

    internal fun build(block: SuiteBlock.() -> Unit): Suite {
        problems.record(this, block)
        val built = problems.collect("") { Suite.of(games, floors, ::study) }
        problems.throwIfAny("suite")
        return checkNotNull(built)
    }

    private fun study(game: Game): Study = StudyBlock(game).build {
        this@SuiteBlock.givenEpisodes.given?.let { episodes = it }
        this@SuiteBlock.givenSeeds.given?.let { seeds = it }
        this@SuiteBlock.said.forEach { it(game) }
    }
}

/** The result of one game. */
public operator fun SuiteResult.get(game: String): Result = result(game)

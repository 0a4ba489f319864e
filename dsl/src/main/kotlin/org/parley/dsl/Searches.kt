@file:JvmName("Searches")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.study.search.Contest
import org.parley.study.search.Effort
import org.parley.study.search.Point
import org.parley.study.search.Sampler
import org.parley.study.search.SearchSpace

/**
 * Declares a search for learners' settings, the same trials, seeds and episodes for each learner:
 *
 * ```
 * val found = search(maxOfThree) {
 *     learner("SVNR", SearchSpace.builder().logUniform("rate", 1e-4, 1e-1).build()) { point ->
 *         svnr { policyLearningRate = point.number("rate") }
 *     }
 *     trials = 20
 *     seeds = 1..4
 *     episodes = 1_000
 * }.run(threads = 2)
 * found.getValue("SVNR").best()
 * ```
 *
 * @throws org.parley.check.InvalidSpecException naming everything that is missing or wrong
 */
public fun search(game: Game, block: SearchBlock.() -> Unit): Contest =
    built("search") { SearchBlock(game).build(block) }

/** What may be said of a search. */
@ParleyDsl
public class SearchBlock internal constructor(private val game: Game) {
    private val problems = Problems()
    private val entrants = linkedMapOf<String, Contest.Entrant>()

    /** Points to try for each learner, at least 1. Default: 50, as in the papers. */
    public var trials: Int by Once(problems, 50)

    /** Seeds of each trial, whole numbers that differ. Default: 1 to 3. */
    public var seeds: Iterable<Number> by Once(problems, 1..3)

    /** Plays of the game in each run, at least 1. Default: 5,000. */
    public var episodes: Int by Once(problems, 5_000)

    /** What proposes points. Default: a tree-structured Parzen estimator. */
    public var sampler: Sampler by Once(problems, Sampler.treeParzen())

    /** Whether trials whose first seeds are below the median are given up. Default: yes. */
    public var pruning: Boolean by Once(problems, true)

    /** Seed of the sampler. Default: 0. */
    public var seed: Long by Once(problems, 0L)

    /** Adds a learner under a label of its own: what varies, and the learner at a point. */
    public fun learner(label: String, space: SearchSpace, at: (Point) -> Learner) {
        learner(label, Contest.Entrant(space, at))
    }

    /** Adds a learner under a label of its own, such as one of `PaperSpaces`. */
    public fun learner(label: String, entrant: Contest.Entrant) {
        problems.require(
            entrants.put(label, entrant) == null,
            "learner",
            "\"$label\" twice",
            "a label of its own for each learner",
            "Rename one of the two.",
        )
    }

    internal fun build(block: SearchBlock.() -> Unit): Contest {
        problems.record(this, block)
        seeds.filter { it !is Long && it !is Int }.forEach {
            problems.require(false, "seeds", it, "a whole number", "Write seeds = 1..3.")
        }
        val effort = problems.collect("") { Effort(trials, seeds.map(Number::toLong), pruning) }
        val spared = effort ?: Effort(1, listOf(1L), false)
        val built = problems.collect("") { Contest(game, entrants, episodes, sampler, spared, seed) }
        problems.throwIfAny("search")
        return built
    }
}

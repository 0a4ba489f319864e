@file:JvmName("SequentialGames")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.game.ActionSpace
import org.parley.game.LocalHistory
import org.parley.game.Observation
import org.parley.game.SequentialGame
import org.parley.game.State
import org.parley.game.Step

/**
 * Declares a game with state: how it starts, what a step does, what agents see.
 *
 * ```
 * sequentialGame("Meeting") {
 *     agents("a", "b") { action(-1.0..1.0) }
 *     state(2)
 *     start { s -> s[0] = s.uniform(-1.0, 1.0); s[1] = s.uniform(-1.0, 1.0) }
 *     step { s ->
 *         s[0] += 0.1 * s.u(0)
 *         s[1] += 0.1 * s.u(1)
 *         s.reward(-abs(s[0] - s[1]))
 *         if (abs(s[0] - s[1]) < 0.01) s.end()
 *     }
 *     observe(2) { s, agent, seen -> seen.add(s[agent]).add(s[1 - agent]) }
 *     horizon = 25
 * }
 * ```
 *
 * @throws org.parley.check.InvalidSpecException naming everything that is missing or wrong
 */
public fun sequentialGame(name: String, block: SequentialBlock.() -> Unit): SequentialGame =
    built("sequentialGame \"$name\"") { SequentialBlock(name).build(block) }

/**
 * What an agent remembers of its episode: the last [steps] things it saw and, with [actions], what it did in between.
 * `game.remembering(history(4, actions = true))` is the same game with another memory.
 *
 * @throws org.parley.check.InvalidSpecException for fewer than one
 */
public fun history(steps: Int, actions: Boolean = false): LocalHistory = LocalHistory(steps, actions)

/** What may be said of a sequential game. */
@ParleyDsl
public class SequentialBlock internal constructor(private val name: String) {
    private val problems = Problems()
    private val game = SequentialGame.named(name)
    private val givenHorizon = Once<Int>(problems)
    private val givenDiscount = Once<Double>(problems, 1.0)
    private val givenBounds = Once<ClosedRange<Double>>(problems)
    private val givenSolvedAt = Once<Double>(problems)

    /** Steps after which an episode is cut off, at least 1. */
    public var horizon: Int by givenHorizon

    /** What a reward one step later is worth, above 0 and at most 1. Default: 1. */
    public var discount: Double by givenDiscount

    /** Between what every reward of one step lies, where it is known: `check(game)` holds the game to it. */
    public var bounds: ClosedRange<Double> by givenBounds

    /** The mean return from which the game counts as solved. */
    public var solvedAt: Double by givenSolvedAt

    /** Adds agents with continuous actions. Several blocks add up, in their order. */
    public fun agents(vararg names: String, block: AgentsBlock.() -> Unit) {
        val agents = AgentsBlock(names.toList()).also { it.record(block) }
        game.agents(agents.build(problems), *names)
    }

    /** Adds agents with finitely many actions, which a step reads as indices. */
    public fun agents(vararg names: String, actions: List<String>) {
        problems.collect(names.joinToString(", ", "agents(", ")") { "\"$it\"" }) {
            ActionSpace.finite(*actions.toTypedArray())
        }?.let { game.agents(it, *names) }
    }

    /** Sets the number of coordinates of the state. */
    public fun state(coordinates: Int) {
        game.state(coordinates)
    }

    /** How an episode begins; all coordinates are 0 before. Randomness comes from the state. */
    public fun start(begin: RewardScope.(s: State) -> Unit) {
        game.start { s -> RewardScope.begin(s) }
    }

    /** What a step does: reads `s[i]` and `s.u(d)`, writes `s[i]`, `s.reward(…)` and `s.end()`. */
    public fun step(play: RewardScope.(s: Step) -> Unit) {
        game.step { s -> RewardScope.play(s) }
    }

    /** What each agent sees: so many numbers, added to `seen`. Default: all see the whole state. */
    public fun observe(numbers: Int, local: RewardScope.(s: State, agent: Int, seen: Observation) -> Unit) {
        game.observe(numbers) { s, agent, seen -> RewardScope.local(s, agent, seen) }
    }

    /**
     * Makes an agent remember the last so many things it saw, the present one among them, and with `actions` its own
     * actions in between. Default: the present alone.
     */
    public fun history(steps: Int, actions: Boolean = false) {
        problems.collect("") { LocalHistory(steps, actions) }?.let { game.history(it) }
    }

    /** Lets a step reward agents apart: `s.reward(agent, 1.0)`. */
    public fun generalSum() {
        game.generalSum()
    }

    /** Records a number the game is made with, and gives it back. */
    public fun parameter(name: String, value: Double): Double = value.also { game.parameter(name, it) }

    internal fun build(block: SequentialBlock.() -> Unit): SequentialGame {
        problems.record(this, block)
        givenHorizon.given?.let(game::horizon)
        givenDiscount.given?.let(game::discount)
        givenBounds.given?.let { game.bounds(it.start, it.endInclusive) }
        givenSolvedAt.given?.let(game::solvedAt)
        val built = problems.collect("", game::build)
        problems.throwIfAny(name)
        return built
    }
}

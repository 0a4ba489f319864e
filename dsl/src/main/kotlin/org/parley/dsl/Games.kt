@file:JvmName("Games")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.game.FactorGraph
import org.parley.game.JointAction
import org.parley.game.OneShotGame

/**
 * Declares a one-shot game.
 *
 * ```
 * game("Meeting") {
 *     agents("a", "b") { action(-10.0..10.0) }
 *     reward { u -> bowl(u, centre = at(3, -4), width = 2.0) }
 * }
 * ```
 *
 * @param name what tables and charts call it
 * @throws org.parley.check.InvalidSpecException naming everything that is missing or wrong
 */
public fun game(name: String, block: GameBlock.() -> Unit): OneShotGame =
    built("game \"$name\"") { GameBlock(name).build(block) }

/** What may be said of a game. */
@ParleyDsl
public class GameBlock internal constructor(private val name: String) {
    private val problems = Problems()
    private val agents = mutableListOf<AgentsBlock>()
    private val parameters = linkedMapOf<String, Double>()
    private var reward: (RewardScope.(JointAction) -> Double)? = null
    private var factored: Pair<FactorGraph, RewardScope.(Int, JointAction) -> Double>? = null
    private var optimum: Pair<JointAction, Double>? = null
    private val threshold = Once<Double>(problems)
    private val range = Once<ClosedRange<Double>>(problems)
    private var interchangeable = false

    /** The mean return from which the game counts as solved. Default: a little below the optimum. */
    public var solvedAt: Double by threshold

    /** Between what every reward lies, where it is known: `check(game)` holds the game to it. */
    public var bounds: ClosedRange<Double> by range

    /** Declares the agents interchangeable: `check(game)` holds the reward to it. */
    public fun symmetric() {
        interchangeable = true
    }

    /** Adds agents that share an action space. Several blocks add up, in their order. */
    public fun agents(vararg names: String, block: AgentsBlock.() -> Unit) {
        agents += AgentsBlock(names.toList()).also { it.record(block) }
    }

    /** What all agents get for a joint action u, in the game's units: finite, a function of u alone. */
    public fun reward(common: RewardScope.(u: JointAction) -> Double) {
        problems.requireOnce(reward?.let { "a reward" }, "reward", "another")
        reward = common
    }

    /**
     * What all agents get as a sum: factor c, from 0, adds what `each` makes of its own agents' actions, in the graph's order.
     * In place of `reward`; agents can then learn from their neighbours alone (`criticScope = CriticScope.FACTORS`).
     */
    public fun factors(graph: FactorGraph, each: RewardScope.(c: Int, u: JointAction) -> Double) {
        problems.requireOnce(factored?.first, "factors", graph)
        factored = graph to each
    }

    /** Records a number the game is made with, and gives it back. */
    public fun parameter(name: String, value: Double): Double {
        problems.requireOnce(parameters[name], "parameter(\"$name\")", value)
        parameters[name] = value
        return value
    }

    /** Declares the global maximum of the reward. Where none is declared, Parley searches for it. */
    public fun optimum(at: JointAction, value: Double) {
        problems.requireOnce(optimum?.first, "optimum", at)
        optimum = at to value
    }

    internal fun build(block: GameBlock.() -> Unit): OneShotGame {
        problems.record(this, block)
        val game = OneShotGame.named(name)
        agents.forEach { game.agents(it.build(problems), *it.names.toTypedArray()) }
        parameters.forEach(game::parameter)
        reward?.let { common -> game.reward { u -> RewardScope.common(u) } }
        factored?.let { (graph, each) -> game.factors(graph) { c, u -> RewardScope.each(c, u) } }
        optimum?.let { (at, value) -> game.optimum(value, *at.toArray()) }
        threshold.given?.let(game::solvedAt)
        range.given?.let { game.bounds(it.start, it.endInclusive) }
        if (interchangeable) game.symmetric()
        val built = problems.collect("", game::build)
        problems.throwIfAny(name)
        return built
    }
}

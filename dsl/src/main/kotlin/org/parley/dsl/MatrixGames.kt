@file:JvmName("MatrixGames")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.game.ActionSpace
import org.parley.game.MatrixBuilder
import org.parley.game.MatrixGame

/**
 * Declares a game in normal form: finitely many actions, payoffs from arrays.
 *
 * ```
 * matrixGame("Stag Hunt") {
 *     agents("row", "column") { actions("stag", "hare") }
 *     symmetric(row(4, 1), row(3, 2))
 * }
 * ```
 *
 * @throws org.parley.check.InvalidSpecException naming everything that is missing or wrong
 */
public fun matrixGame(name: String, block: MatrixBlock.() -> Unit): MatrixGame =
    built("matrixGame \"$name\"") { MatrixBlock(name).build(block) }

/** Payoffs in a row of a table: for one action of the first agent, all of the second's. */
public fun row(vararg payoffs: Number): DoubleArray = DoubleArray(payoffs.size) { payoffs[it].toDouble() }

/** What may be said of a matrix game. */
@ParleyDsl
public class MatrixBlock internal constructor(private val name: String) {
    private val problems = Problems()
    private val game = MatrixGame.named(name)
    private var given: String? = null

    /** Adds agents that share their actions. Several blocks add up, in their order. */
    public fun agents(vararg names: String, block: MatrixAgentsBlock.() -> Unit) {
        val agents = MatrixAgentsBlock().apply(block)
        problems.collect(names.joinToString(", ", "agents(", ")") { "\"$it\"" }) { agents.space() }
            ?.let { game.agents(it, *names) }
    }

    /** What both agents get. */
    public fun common(vararg rows: DoubleArray): Unit = table("common") { it.common(arrayOf(*rows)) }

    /** What the first of two interchangeable agents gets; the second gets the transpose. */
    public fun symmetric(vararg rows: DoubleArray): Unit = table("symmetric") { it.symmetric(arrayOf(*rows)) }

    /** What each of two agents gets; rows are the first agent's actions in both tables. */
    public fun payoffs(first: Array<DoubleArray>, second: Array<DoubleArray>): Unit =
        table("payoffs") { it.payoffs(first, second) }

    /**
     * What any number of agents get: one table common to all, or one an agent; in each a number a joint action, the
     * last agent's action running fastest.
     */
    public fun flat(vararg tables: DoubleArray): Unit = table("flat") { it.flat(*tables) }

    /** Records a number the game is made with, and gives it back. */
    public fun parameter(name: String, value: Double): Double = value.also { game.parameter(name, it) }

    internal fun build(block: MatrixBlock.() -> Unit): MatrixGame {
        problems.record(this, block)
        problems.throwIfAny(name)
        return game.build()
    }

    private fun table(how: String, set: (MatrixBuilder) -> Unit) {
        if (problems.requireOnce(given, "payoffs", how)) {
            given = how
            set(game)
        }
    }
}

/** What may be said of agents with finitely many actions. */
@ParleyDsl
public class MatrixAgentsBlock internal constructor() {
    private var names: List<String> = emptyList()

    /** The names of the actions, in the order of rows or columns; at least 2. */
    public fun actions(vararg names: String) {
        this.names = names.toList()
    }

    internal fun space(): ActionSpace = ActionSpace.finite(*names.toTypedArray())
}

package org.parley.dsl

import org.parley.check.Problems
import org.parley.game.ActionSpace

/** What may be said of agents that share an action space. */
@ParleyDsl
public class AgentsBlock internal constructor(internal val names: List<String>) {
    private val problems = Problems()
    private var intervals: List<ClosedRange<Double>>? = null

    /** One interval a dimension, in the game's units: `action(-10.0..10.0)`. */
    public fun action(vararg intervals: ClosedRange<Double>) {
        val given = intervals.toList()
        problems.requireOnce(this.intervals, "action", given)
        this.intervals = given
    }

    /** The same interval in each of so many dimensions. */
    public fun action(interval: ClosedRange<Double>, dimensions: Int) {
        problems.requireRange(
            "dimensions",
            dimensions.toLong(),
            1,
            Int.MAX_VALUE.toLong(),
            "1 is usual.",
        )
        action(*Array(dimensions.coerceAtLeast(1)) { interval })
    }

    internal fun record(block: AgentsBlock.() -> Unit): Unit = problems.record(this, block)

    /** The space, or any one of its dimension where it is refused and [all] takes the problems over. */
    internal fun build(all: Problems): ActionSpace = all.collect(path()) { checked() } ?: standIn()

    private fun path() = names.joinToString(", ", "agents(", ")") { "\"$it\"" }

    private fun checked(): ActionSpace {
        val given = intervals
        problems.require(
            given != null,
            "action",
            "missing",
            "an interval for each dimension",
            "Add action(-10.0..10.0).",
        )
        // The same interval in every dimension is refused once.
        given?.takeIf {
            it.distinct().size == 1
        }?.let { problems.collect("") { space(it.take(1)) } }
        problems.throwIfAny(path())
        return space(given.orEmpty())
    }

    private fun standIn(): ActionSpace = space(List(intervals?.size ?: 1) { -1.0..1.0 })

    private fun space(boxes: List<ClosedRange<Double>>): ActionSpace = ActionSpace.box(
        boxes.map { it.start }.toDoubleArray(),
        boxes.map { it.endInclusive }.toDoubleArray(),
    )
}

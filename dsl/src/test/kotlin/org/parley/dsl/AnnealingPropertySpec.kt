package org.parley.dsl

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContainExactlyInAnyOrder
import io.kotest.matchers.shouldBe
import io.kotest.property.Arb
import io.kotest.property.arbitrary.arbitrary
import io.kotest.property.arbitrary.int
import io.kotest.property.arbitrary.long
import io.kotest.property.arbitrary.numericDouble
import io.kotest.property.checkAll
import org.parley.check.InvalidSpecException
import org.parley.schedule.Annealing

/** Any schedule within the documented ranges. */
private val schedules = arbitrary {
    val from = Arb.numericDouble(1e-6, 1e3).bind()
    val to = from * Arb.numericDouble(1e-3, 1.0).bind()
    val over = Arb.numericDouble(1e-3, 1.0).bind().ofTraining
    when (Arb.int(0..6).bind()) {
        0 -> constant(from)
        1 -> exponential(from, to, over)
        2 -> linear(from, to, over)
        3 -> burst(from)
        4 -> relaxation(tau = Arb.numericDouble(0.1, 1e4).bind(), from = from, to = to)
        5 -> geometric(from, to, factor = Arb.numericDouble(1e-3, 0.9999).bind())
        else -> threeStage(first = 3.0 + from)
    }
}

class AnnealingPropertySpec : FunSpec({
    test("no schedule ever heats up or leaves the temperatures at 0 or above") {
        checkAll(500, schedules, Arb.long(1L..400L)) { annealing, steps ->
            val alphas = (0 until steps).map { annealing.temperature(it, steps) }
            alphas.all { it >= 0 && it.isFinite() } shouldBe true
            // Rounding in the last place is no heating.
            alphas.zipWithNext().all { (now, next) -> next <= now * (1 + 1e-12) } shouldBe true
        }
    }

    test("the text of any schedule, read back, is the schedule") {
        checkAll(500, schedules) { read(it.toString()) shouldBe it }
    }

    test("of three values out of range, all three are named") {
        checkAll(
            200,
            Arb.numericDouble(-1e3, 0.0),
            Arb.numericDouble(-1e3, -1e-9),
            Arb.numericDouble(1.0 + 1e-9, 9.0),
        ) {
                from,
                to,
                over,
            ->
            val places = shouldThrow<InvalidSpecException> { linear(from, to, over.ofTraining) }
                .problems().map { it.where() }
            places shouldContainExactlyInAnyOrder listOf("from", "to", "over")
        }
    }

    test("a schedule that would heat up is refused, however little") {
        checkAll(200, Arb.numericDouble(1e-6, 1e3), Arb.numericDouble(1e-9, 10.0)) { from, more ->
            val to = from * (1 + more)
            shouldThrow<InvalidSpecException> { exponential(from, to) }
                .problems().map { it.where() } shouldBe listOf("to")
        }
    }
})

/** Reads `name(key = value, …)` as Kotlin would. */
private fun read(text: String): Annealing {
    val (name, inside) = checkNotNull(Regex("""(\w+)\((.*)\)""").matchEntire(text)).destructured
    val values = inside.split(", ").associate { part ->
        val (key, value) = (if ('=' in part) part else "value = $part").split(" = ")
        key to value.removeSuffix(".ofTraining").toDouble()
    }
    val from = values["from"] ?: Double.NaN
    val to = values["to"] ?: Double.NaN
    return when (name) {
        "constant" -> constant(values.getValue("value"))
        "exponential" -> exponential(from = from, to = to, over = values.getValue("over").ofTraining)
        "linear" -> linear(from = from, to = to, over = values.getValue("over").ofTraining)
        "burst" -> burst(settled = values.getValue("settled"))
        "relaxation" -> relaxation(from = from, to = to, tau = values.getValue("tau"))
        "geometric" -> geometric(from = from, to = to, factor = values.getValue("factor"))
        else -> threeStage(first = values.getValue("first"))
    }
}

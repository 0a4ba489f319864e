package org.parley.dsl.chart

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldBeSorted
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.doubles.plusOrMinus
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.property.Arb
import io.kotest.property.arbitrary.numericDouble
import io.kotest.property.checkAll
import org.parley.game.ActionSpace
import org.parley.game.OneShotGame
import org.parley.game.Reward
import org.parley.game.zoo.MaxOfThree
import org.parley.game.zoo.MaxOfTwo
import kotlin.math.PI
import kotlin.math.abs
import kotlin.math.hypot

private fun game(reward: Reward): OneShotGame =
    OneShotGame.named("Test").agents(ActionSpace.interval(0.0, 1.0), "x", "y").reward(reward).build()

private fun grid(size: Int, value: (Double, Double) -> Double): Grid {
    val at = DoubleArray(size) { 2.0 * it / (size - 1) - 1 }
    return Grid(at, at, Array(size) { j -> DoubleArray(size) { i -> value(at[i], at[j]) } })
}

/** Positive for outlines, negative for holes. */
private fun area(ring: List<Point>): Double = ring.zipWithNext { a, b -> a.x * b.y - b.x * a.y }.sum() / 2

class LandscapeSpec : FunSpec({
    test("the region above a level of a cone is a disc, whatever the level") {
        val cone = grid(81) { x, y -> -hypot(x, y) }
        checkAll(40, Arb.numericDouble(0.1, 0.95)) { radius ->
            val rings = cone.regionsAbove(-radius)
            rings.size shouldBe 1
            area(rings[0]) shouldBe (PI * radius * radius plusOrMinus 0.02)
        }
    }

    test("rings close, holes run the other way, and borders close what they cut") {
        val rings = grid(81) { x, y -> -abs(hypot(x, y) - 0.5) }.regionsAbove(-0.2)
        rings.forEach { it.first() shouldBe it.last() }
        rings.map { area(it) > 0 }.sorted() shouldBe listOf(false, true)
        rings.sumOf(::area) shouldBe (PI * (0.7 * 0.7 - 0.3 * 0.3) plusOrMinus 0.02)

        grid(21) { x, _ -> x }.regionsAbove(0.5).sumOf(::area) shouldBe (1.0 plusOrMinus 1e-6)
        grid(21) { _, _ -> 1.0 }.regionsAbove(0.5).sumOf(::area) shouldBe (4.0 plusOrMinus 1e-6)
    }

    test("diagonal neighbours are joined or parted, and the regions still add up") {
        val checks = grid(41) { x, y -> x * y }
        val above = checks.regionsAbove(0.0).sumOf(::area)
        above shouldBe (2.0 plusOrMinus 0.05)
    }

    test("unknown places belong to no region") {
        val rings = grid(41) { x, _ -> if (x > 0) Double.NaN else 1.0 }.regionsAbove(0.5)
        rings.sumOf(::area) shouldBe (2.0 plusOrMinus 1e-6)
    }

    test("bands are finer towards the best and leave very bad corners to one") {
        val cliff = grid(61) { x, y -> if (x < -0.9) -1e6 else -hypot(x, y) }
        val levels = Bands.of(listOf(cliff)).levels

        levels.shouldBeSorted()
        (levels.first() > -2) shouldBe true
        (levels.last() - levels[levels.size - 2] < levels[1] - levels[0]) shouldBe true
    }

    test("a landscape rings local optima, with their rewards, and says what is held") {
        val figure = MaxOfThree.game(1.5).landscape()
        val written = texts(figure)

        count("circle", figure) shouldBe 6
        written.count { it == "10" } shouldBe 3
        written shouldContainAll listOf("c = −4", "b = 7", "a = 7", "c = 3", "action of a")
    }

    test("a landscape of two agents is one panel with both optima in it") {
        count("circle", MaxOfTwo.game().landscape()) shouldBe 2
    }

    test("coordinates of agents with several can be chosen") {
        val box = ActionSpace.box(doubleArrayOf(-1.0, -1.0), doubleArrayOf(1.0, 1.0))
        val game = OneShotGame.named("Boxes").agents(box, "x", "y").reward { -it.get(1) }.build()

        texts(game.landscape(listOf("x[1]" to "y"))) shouldContainAll
            listOf("action of x[1]", "action of y[0]")
    }

    test("rewards that are all equal, or fail here or everywhere, are drawn or said") {
        texts(game { 3.0 }.landscape()) shouldContain "3"
        val partly = game { u -> if (u.get(0) > 0.5) Double.NaN else u.get(1) }
        texts(partly.landscape()).joinToString() shouldContain "blank: the reward fails"
        texts(game { Double.NaN }.landscape()) shouldContain
            "The reward fails wherever it was tried."
    }
})

package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.collections.shouldNotContain
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.parley.dsl.chart.basinShares
import org.parley.dsl.chart.bestResponses
import org.parley.dsl.chart.count
import org.parley.dsl.chart.landscape
import org.parley.dsl.chart.number
import org.parley.dsl.chart.peakMasses
import org.parley.dsl.chart.svg
import org.parley.dsl.chart.texts

class AnswerKeySpec : FunSpec({
    val key = game("Meeting <here>") {
        agents("a", "b") { action(-10.0..10.0) }
        reward { u -> max(bowl(u, at(-5, -5), 4.0), bowl(u, at(5, 5), 1.5) + 10.0) }
    }.answerKey()
    val single = game("Single") {
        agents("a", "b") { action(-1.0..1.0) }
        reward { u -> bowl(u, at(0, 0), 0.5) }
    }.answerKey()

    test("the table has a row a peak, and says the rest below") {
        val table = key.table()

        table.rows.map { it.reward } shouldBe listOf(10.0, 0.0)
        table.rows[0].share shouldBe key.peaks()[0].share()
        (table.rows[0].massAtStart < 0.5 && table.rows[0].massAtEnd > 0.5) shouldBe true
        table.notes.joinToString() shouldContain "${key.suggestion().annealing()}"
    }

    test("the table says the same as text, Markdown and HTML") {
        val table = key.table()
        listOf("$table", table.markdown(), table.html()).forEach { text ->
            text shouldContain "(5.000, 5.000)"
            text shouldContain "gain alone"
            text shouldContain "go slowly"
        }
        table.html() shouldContain "Meeting &lt;here&gt;"
    }

    test("masses over temperature mark where the lead changes") {
        val crossing = number(key.crossings().single().temperature(), 3)
        texts(key.peakMasses()) shouldContainAll listOf("α = $crossing", "peak 1: 10", "peak 2: 0", "temperature α")
    }

    test("a single peak has masses too, and nothing takes the lead") {
        texts(single.peakMasses()).joinToString() shouldContain "no other peak takes the lead"
        texts(single.basinShares()) shouldContain "100 %"
    }

    test("the landscape of a key draws the borders of basins, and of a single peak none") {
        svg(key.landscape()).split("<line").size shouldBeGreaterThan svg(key.game().landscape()).split("<line").size
        svg(single.landscape()).split("<line").size shouldBe svg(single.game().landscape()).split("<line").size
        texts(key.landscape()).joinToString() shouldContain "white: borders of basins"
    }

    test("basin shares are written beside their bars") {
        val share = number(100 * key.peaks()[0].share(), 3)
        texts(key.basinShares()) shouldContain "$share %"
    }

    test("best responses show both agents' curves and ring the equilibria") {
        val figure = key.bestResponses()

        texts(figure) shouldContainAll listOf("action of a", "action of b", "best action across")
        // Two keys of the legend, two curves of 101 points, and a ring for either equilibrium.
        count("circle", figure) shouldBe 2 + 2 * 101 + key.equilibria().size
    }

    test("agents of several dimensions have no curves, and the chart says so") {
        val boxes = game("Boxes") {
            agents("a", "b") { action(-1.0..1.0, -1.0..1.0) }
            reward { u -> bowl(u, at(0, 0, 0, 0), 0.5) }
        }.answerKey()

        texts(boxes.bestResponses()).joinToString() shouldContain "No two agents have actions of one dimension."
        texts(boxes.bestResponses()) shouldNotContain "action of a[0]"
        texts(boxes.peakMasses()).joinToString() shouldContain "by importance sampling"
    }
})

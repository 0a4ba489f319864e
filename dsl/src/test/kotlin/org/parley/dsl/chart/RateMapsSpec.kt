package org.parley.dsl.chart

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.collections.shouldNotContain
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain

/** Success rates over two numbers. */
class RateMapsSpec :
    FunSpec({
        val cells = listOf("first", "second").flatMap { learner ->
            (2..4).flatMap { x -> (2..3).map { y -> RateCell(learner, x, y, x, 7) } }
        }

        test("a panel a learner, a count a cell, both axes named") {
            val said = texts(cells.rateMaps("Ties", "of all runs", "peaks" to "agents"))
            said.shouldContainAll("Ties", "of all runs", "first", "second", "peaks", "agents", "2/7", "4/7")
            said.count { it.endsWith("/7") } shouldBe cells.size
        }

        test("cells without runs stay empty, and nothing at all is said") {
            val some = cells + RateCell("third", 2, 2, 0, 0)
            val said = texts(some.rateMaps("Ties", "", "x" to "y"))
            said.count { "/" in it } shouldBe cells.size
            said.shouldNotContain("third")
            said.shouldContainAll("2", "3", "4")
            texts(listOf(RateCell("third", 2, 2, 0, 0)).rateMaps("Ties", "", "x" to "y"))
                .joinToString() shouldContain "No run was made yet."
        }

        test("rates that are all the same are drawn") {
            listOf(0, 7).forEach { hits ->
                val same = cells.map { RateCell(it.learner, it.x, it.y, hits, 7) }
                val said = texts(same.rateMaps("Ties", "", "x" to "y"))
                said.count { it == "$hits/7" } shouldBe cells.size
            }
        }
    })

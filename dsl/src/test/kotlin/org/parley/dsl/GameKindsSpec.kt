package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.doubles.plusOrMinus
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.parley.game.Episodes
import org.parley.game.zoo.StagHunt
import kotlin.math.abs
import kotlin.math.ln

class GameKindsSpec : FunSpec({
    test("a matrix game from arrays is the zoo's") {
        val game = matrixGame("Stag Hunt") {
            agents("row", "column") { actions("stag", "hare") }
            symmetric(row(4, 1), row(3, 2))
        }

        val zoo = StagHunt.game(1.0)
        game.jointActions().forEach { cell ->
            listOf(0, 1).forEach { game.payoff(it, *cell) shouldBe zoo.payoff(it, *cell) }
        }
        check(game).holds() shouldBe true
        described(game) shouldContain "  row, column: action(stag | hare)\n  (stag, stag): 4, 4\n  (stag, hare): 1, 3"
    }

    test("tables of other shapes, and tables given twice, are refused with their place") {
        refused {
            matrixGame("X") {
                agents("a", "b") { actions("l", "r") }
                common(row(1, 2, 3))
            }
        }.single() shouldContain "matrixGame \"X\" / payoffs = [3 numbers]: must be tables of 2 × 2 numbers"
        refused {
            matrixGame("X") {
                agents("a", "b") { actions("l") }
                common(row(1))
                flat(row(1))
            }
        } shouldContainExactly listOf(
            "matrixGame \"X\" / agents(\"a\", \"b\") / actions = [l]: must be at least 2 actions. " +
                "Name what the agent may do.",
            "matrixGame \"X\" / payoffs = flat after common: must be said once. Drop one of the two.",
        )
    }

    test("a sequential game in fifteen lines plays") {
        val game = sequentialGame("Meeting") {
            agents("a", "b") { action(-1.0..1.0) }
            state(2)
            start { s -> s[0] = 1.0 }
            step { s ->
                s[0] += 0.1 * s.u(0)
                s[1] += 0.1 * s.u(1)
                s.reward(max(-abs(s[0] - s[1]), -2.0))
                if (abs(s[0] - s[1]) < 0.01) s.end()
            }
            observe(1) { s, agent, seen -> seen.add(s[agent]) }
            horizon = 25
            bounds = -2.0..0.0
        }

        check(game).holds() shouldBe true
        val episodes = Episodes.of(game, 1)
        repeat(5) { episodes.step(doubleArrayOf(-1.0, 1.0)) }
        episodes.terminated(0) shouldBe true
        episodes.rewards()[0] shouldBe (0.0 plusOrMinus 1e-12)
    }

    test("what cannot be played is refused where it is declared") {
        refused {
            sequentialGame("X") {
                agents("a", actions = listOf("l"))
                agents("b", "c") { action(1.0..0.0) }
                step { }
            }
        }.map { it.substringBefore(" = ") } shouldContainExactly listOf(
            "sequentialGame \"X\" / agents(\"a\") / actions",
            "sequentialGame \"X\" / agents(\"b\", \"c\") / action",
            "sequentialGame \"X\" / horizon",
        )
        refused {
            sequentialGame("X") {
                agents("a", "b") { action(0.0..1.0) }
                state(1)
                step { s -> s.reward(s[0]) }
                observe(3) { s, _, seen -> seen.add(s[0]) }
                horizon = 2
            }
        }.single() shouldContain "observation = An observation of game \"X\" has 1 numbers, declared are 3"
    }

    test("bounds and symmetry are held against a one-shot game") {
        val game = game("Unequal") {
            agents("a", "b") { action(0.0..1.0) }
            reward { u -> u[0] }
            bounds = 0.0..0.5
            symmetric()
        }

        check(game).broken().map { it.name() } shouldContainExactly listOf("bounds", "permutation")
    }

    test("a reward drawn at random is found") {
        val random = java.util.SplittableRandom(1)
        val game = game("Dice") {
            agents("a", "b") { action(0.0..1.0) }
            reward { random.nextDouble() }
        }

        check(game).toString() shouldContain "✗ seeds: the same seed and actions give the same trace\n"
    }

    test("shapes by hand") {
        ridge(at(3, 4), from = at(0, 0), to = at(1, 0), width = 2.0) shouldBe (-4.0 plusOrMinus 1e-12)
        ridge(at(5, 5, 5), from = at(1, 1, 1), to = at(2, 2, 2), width = 0.1) shouldBe (0.0 plusOrMinus 1e-9)
        smoothMax(2.0, 2.0) shouldBe (2.0 + ln(2.0) plusOrMinus 1e-12)
        smoothMax(1000.0, -1000.0, sharpness = 3.0) shouldBe (1000.0 plusOrMinus 1e-12)
        discord(at(1, 3), weight = 0.5) shouldBe (-1.0 plusOrMinus 1e-12)
        mismatch(at(-1, 1), cost = 7.0) shouldBe -7.0
        mismatch(at(2, 3), cost = 7.0, border = 1.0) shouldBe 0.0
    }

    test("the zoo has games of all kinds") {
        zooGame("penalty", "k" to -30).optimum().get().value() shouldBe 10.0
        zoo("climbing", "relaxed" to 1).optimum().get().value() shouldBe 11.0
        refused { zoo("particle-gather") }.single() shouldContain "must be a one-shot game"
    }
})

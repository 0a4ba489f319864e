package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.doubles.shouldBeExactly
import io.kotest.matchers.shouldBe

class GameRefusalSpec : FunSpec({
    val interval = "must be an interval whose finite lower end is below its finite upper end."

    test("an interval upside down is named with its agents") {
        refused {
            game("X") {
                agents("a", "b") { action(10.0..-10.0) }
                reward { 0.0 }
            }
        } shouldContainExactly listOf(
            "game \"X\" / agents(\"a\", \"b\") / action = 10.0..-10.0: $interval " +
                "Swap the ends: -10.0..10.0.",
        )
    }

    test("one interval in many dimensions is refused once, several each by number") {
        refused {
            game("X") {
                agents("a") { action(1.0..1.0, dimensions = 3) }
                agents("b") { action(0.0..1.0, 2.0..1.0) }
                reward { 0.0 }
            }
        } shouldContainExactly listOf(
            "game \"X\" / agents(\"a\") / action = 1.0..1.0: $interval Give two finite ends that differ.",
            "game \"X\" / agents(\"b\") / action[1] = 2.0..1.0: $interval Swap the ends: 1.0..2.0.",
        )
    }

    test("everything missing and everything wrong comes at once") {
        refused {
            game("X") {
                solvedAt = 1.0
                solvedAt = 2.0
                agents("a", "a") { }
                agents("c") { action(0.0..1.0, dimensions = 0) }
                optimum(at(1, 2), value = 3.0)
            }
        } shouldContainExactly listOf(
            "game \"X\" / solvedAt = 2.0 after 1.0: must be said once. Drop one of the two.",
            "game \"X\" / agents(\"a\", \"a\") / action = missing: " +
                "must be an interval for each dimension. Add action(-10.0..10.0).",
            "game \"X\" / agents(\"c\") / dimensions = 0: " +
                "must be a whole number of at least 1. 1 is usual.",
            "game \"X\" / agents = [a, a, c]: must be names that differ. Give each agent a name of its own.",
            "game \"X\" / reward = missing: must be a function of the joint action. Add reward { u -> … }.",
            "game \"X\" / optimum = (1.000, 2.000): must be a joint action of 3 coordinates. " +
                "Give one coordinate for each dimension of each agent.",
        )
    }

    test("what is said once is refused when said twice") {
        refused {
            game("X") {
                agents("a", "b") {
                    action(0.0..1.0)
                    action(0.0..2.0)
                }
                reward { 0.0 }
                reward { 1.0 }
                parameter("p", 1.0)
                parameter("p", 2.0)
                optimum(at(0, 0), 0.0)
                optimum(at(1, 1), 0.0)
            }
        } shouldContainExactly listOf(
            "game \"X\" / reward = another after a reward: must be said once. Drop one of the two.",
            "game \"X\" / parameter(\"p\") = 2.0 after 1.0: must be said once. Drop one of the two.",
            "game \"X\" / optimum = (1.000, 1.000) after (0.000, 0.000): must be said once. Drop one of the two.",
            "game \"X\" / agents(\"a\", \"b\") / action = [0.0..2.0] after [0.0..1.0]: " +
                "must be said once. Drop one of the two.",
        )
    }

    test("declared numbers are finite") {
        refused {
            game("X") {
                agents("a", "b") { action(0.0..1.0) }
                reward { 0.0 }
                optimum(at(0, 0), value = Double.POSITIVE_INFINITY)
                solvedAt = Double.NaN
            }
        } shouldContainExactly listOf(
            "game \"X\" / solvedAt = NaN: must be a finite number. Leave it out for a little below the optimum.",
            "game \"X\" / optimum = Infinity: must be a finite value. " +
                "Give the reward there, or leave the optimum out to have it searched for.",
        )
    }

    test("a zoo's game names what it does not know") {
        refused { zoo("max-of-three", "s3" to 1) } shouldContainExactly listOf(
            "zoo(\"max-of-three\") / s3 = 1.0: must be a parameter of this game: s2, scale-exponent, third. " +
                "Check the spelling, or leave it out.",
        )
    }

    test("agents with different spaces stand side by side; a parameter gives its value back") {
        val game = game("Mixed") {
            val shift = parameter("shift", 0.5)
            agents("a") { action(-1.0..1.0, dimensions = 2) }
            agents("b") { action(0.0..4.0, -2.0..2.0) }
            reward { u -> min(u[0] + u[3], 9.0) + shift }
            optimum(at(1, 0, 0, 2), value = 3.5)
            solvedAt = 3.0
        }

        game.agents().map { "${it.name()}: ${it.actions()}" } shouldContainExactly
            listOf("a: -1.0..1.0, -1.0..1.0", "b: 0.0..4.0, -2.0..2.0")
        game.reward(at(1, 0, 0, 2)) shouldBeExactly 3.5
        game.optimum().get().value() shouldBeExactly 3.5
        game.solvedAt().asDouble shouldBeExactly 3.0
        "$game" shouldBe "Mixed(shift = 0.5)"
    }
})

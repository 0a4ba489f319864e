package org.parley.dsl.chart

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.ints.shouldBeLessThan
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import org.parley.check.InvalidSpecException
import org.parley.dsl.study
import org.parley.game.zoo.MaxOfTwo
import org.parley.math.Matrix

class LearnersSideBySideSpec : StringSpec({
    val game = MaxOfTwo.game()
    val actions = Matrix.wrap(2, 2, -5f, -5f, 5f, 5f)

    fun panel(label: String) = JointActions(label, actions, floatArrayOf(0f, 10f))

    "joint actions have a panel a learner, in the order given" {
        val svg = svg(jointActions(game, listOf(panel("Zoe"), panel("Adam")), "Title", "Below"))
        svg shouldContain "Title"
        svg.indexOf("Zoe") shouldBeLessThan svg.indexOf("Adam")
    }

    "joint actions of an agent that the game has not are refused" {
        shouldThrow<InvalidSpecException> { jointActions(game, listOf(panel("A")), "t", "s", "nobody" to "x") }
            .message shouldContain "nobody"
    }

    "training curves have a panel a game and a line a learner" {
        val result = study(game) {
            learner("one") {
                svnr {
                    particles = 4
                    particleSets = 1
                    batch = 8
                    policyHidden = listOf(4)
                }
            }
            learner("other") {
                svnr {
                    particles = 2
                    particleSets = 1
                    batch = 8
                    policyHidden = listOf(4)
                }
            }
            episodes = 20
            seeds = 1..2
        }.run()
        val svg = svg(trainingCurves(mapOf("First" to result, "Second" to result), "Title", mapOf("First" to -1.0)))
        listOf("First", "Second", "one", "other", "median of 2 seeds").forEach { svg shouldContain it }
        svg(trainingCurves(emptyMap(), "Title")) shouldNotContain "median"
    }
})

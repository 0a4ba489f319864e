package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.parley.game.zoo.MaxOfThree
import org.parley.learner.svnr.CommonRandomness
import org.parley.learner.svnr.Conditioning

class ExecutionSpec :
    FunSpec({
        test("a run's agents do apart what they do together") {
            val run = study(MaxOfThree.game(1.5)) {
                learner("SVNR") { svnr() }
                episodes = 3
            }.run().runs("SVNR").single()
            val apart = run.agents().map { it.start(8).act(0)[0] }
            val together = run.policy().jointActions(CommonRandomness.of(8).at(0), 1)
            apart shouldContainExactly together.row(0).toList()
            run.agents().map { it.agent() } shouldBe listOf("a", "b", "c")
        }

        test("agents that hear actions cannot part") {
            val run = study(MaxOfThree.game(1.5)) {
                learner("SVNR") { svnr { conditioning = Conditioning.ACTIONS } }
                episodes = 3
            }.run().runs("SVNR").single()
            refused { run.agents() }.single() shouldContain "Condition on noises."
        }
    })

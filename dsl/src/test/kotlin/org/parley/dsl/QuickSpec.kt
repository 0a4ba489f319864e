package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.ints.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import org.parley.game.zoo.MaxOfThree
import org.parley.learner.svnr.Quick

class QuickSpec : FunSpec({
    test("the quick preset is the library's, in blocks and alone, and can be changed") {
        quickSvnr() shouldBe Quick.svnr().build()
        quickSvnr() shouldNotBe svnr()
        quickSvnr { particles = 8 } shouldBe Quick.svnr().particles(8).build()
        val study = study(MaxOfThree.game(2.0)) {
            learner("quick") { quickSvnr() }
            episodes = quickEpisodes
        }
        study.learners()["quick"] shouldBe quickSvnr()
        study.episodes() shouldBe Quick.EPISODES
        quickEpisodes shouldBeLessThan 5_000
    }
})

package org.parley.dsl

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldContain
import org.parley.dsl.chart.diagnosisCurve
import org.parley.dsl.chart.learningCurve
import org.parley.dsl.chart.particleEvolution
import org.parley.dsl.chart.texts
import org.parley.game.zoo.MaxOfThree
import org.parley.game.zoo.ParticleGather
import org.parley.learner.catalogue.Catalogue
import org.parley.learner.maddpg.Maddpg
import org.parley.learner.offpolicy.Exploration

/** Every learner of the catalogue has a block with a property for each of its options. */
class CatalogueSpec :
    FunSpec({
        val game = MaxOfThree.game(1.5)

        Catalogue.all().forEach { entry ->
            val name = entry.id().split('-').joinToString("") { it.replaceFirstChar(Char::uppercase) }
            val word = name.replaceFirstChar(Char::lowercase)

            test("${entry.id()} has its words in the language") {
                val block = found("org.parley.dsl.${name}Block")
                withClue("no org.parley.dsl.${name}Block for ${entry.id()}: write ${name}s.kt beside Maddpgs.kt") {
                    block.shouldNotBeNull()
                }
                val words = found("org.parley.dsl.${name}s")?.methods?.filter { it.name == word }.orEmpty()
                withClue("$word(game) { } and LearnerBlock.$word { } in ${name}s.kt") {
                    words.map { it.parameterTypes.first().simpleName }.shouldContainAll("Game", "LearnerBlock")
                }
                val options = listOf(game, ParticleGather.game())
                    .flatMap { entry.standard().apply(it).options() }
                    .map { it.name() }
                    .distinct()
                val properties = checkNotNull(block).methods.map { it.name }
                withClue("a property of ${name}Block for each option") {
                    properties.shouldContainAll(
                        options.map { it.replaceFirstChar(Char::uppercase) }.flatMap { listOf("get$it", "set$it") },
                    )
                }
            }
        }

        test("what is left out keeps the defaults for the game") {
            (maddpg(game) as Maddpg).settings() shouldBe Maddpg.standard(game)
            (maddpg(ParticleGather.game()) as Maddpg).settings() shouldNotBe Maddpg.standard(game)
        }

        test("a block says what a builder says") {
            val said = maddpg(game) {
                noise = 0.3
                noiseLaw = Exploration.Law.ORNSTEIN_UHLENBECK
                policyHidden = listOf(32)
                sequential = sequential(discount = 0.8)
                batch shouldBe 512
            } as Maddpg
            said.settings().get(Exploration.NOISE) shouldBe 0.3
            said.settings().get(Exploration.LAW) shouldBe Exploration.Law.ORNSTEIN_UHLENBECK
            "$said" shouldContain "policyHidden = listOf(32)"
        }

        test("a study takes it, and tells all that is wrong by its path") {
            refused {
                study(game) {
                    learner("MADDPG") {
                        maddpg {
                            noise = -1.0
                            batch = 0
                            noise = 2.0
                        }
                    }
                    episodes = 0
                }
            }.map { it.substringBefore(":") } shouldBe listOf(
                "study / learner(\"MADDPG\") / maddpg / noise = 2.0 after -1.0",
                "study / learner(\"MADDPG\") / maddpg / batch = 0",
                "study / learner(\"MADDPG\") / maddpg / noise = -1.0",
                "study / episodes = 0",
            )
        }

        test("a run without a temperature is tabulated and drawn, and no temperature is said of it") {
            val result = study(game) {
                learner("MADDPG") {
                    maddpg {
                        policyHidden = listOf(8)
                        criticHidden = listOf(8)
                        batch = 16
                    }
                }
                episodes = 20
                recording { diagnoses = 2 }
            }.run()
            result.table()["MADDPG"].runs shouldBe 1
            texts(result.learningCurve()).joinToString() shouldContain "no temperature: MADDPG"
            texts(result.learningCurve()).none { it.startsWith("temperature") } shouldBe true
            texts(result.particleEvolution()).none { "α" in it } shouldBe true
            texts(result.diagnosisCurve()).joinToString() shouldContain "no temperature"
        }
    })

private fun found(name: String): Class<*>? = try {
    Class.forName(name)
} catch (absent: ClassNotFoundException) {
    null
}

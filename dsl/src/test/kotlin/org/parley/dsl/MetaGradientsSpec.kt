package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.parley.dsl.chart.arrows
import org.parley.dsl.chart.basinMaps
import org.parley.dsl.chart.svg
import org.parley.learner.meta.MetaGradient
import org.parley.learner.meta.Target
import org.parley.learner.meta.Unroll

class MetaGradientsSpec :
    FunSpec({
        val stagHunt = zooGame("stag-hunt", "alone" to 0)

        test("what is left out keeps the defaults of its name") {
            policyGradient() shouldBe MetaGradient.policyGradient().build()
            metaPg() shouldBe MetaGradient.metaPg().build()
            peerOnly() shouldBe MetaGradient.peerOnly().build()
            metaMapg() shouldBe MetaGradient.metaMapg().build()
            lola() shouldBe MetaGradient.lola().build()
        }

        test("a block says what a builder says") {
            metaMapg {
                correction = constant(1.5).then(decay(from = 1.5, scale = 30.0, power = 0.7), after = 100.steps)
                unroll = Unroll.chain(3)
                estimator = exact()
                handOff = Target.firstAction(0.9)
            }.toString() shouldBe
                "meta-mapg { own = 0.35; correction = constant(1.5).then(" +
                "decay(from = 1.5, scale = 30.0, power = 0.7), after = 100.steps); peerTerm = SHAPING; " +
                "inner = 0.55; unroll = chain(3); estimator = exact(); " +
                "stepSize = stepSize(rate = 0.9, offset = 10.0, power = 0.24); family = BERNOULLI; " +
                "start = normal(1.35); bound = 8.0; handOff = firstAction(0.9) }"
        }

        test("a study takes them as learners, and refuses what is out of range by its path") {
            val study = study(stagHunt) {
                learner("full") { metaMapg { estimator = sampled(16) } }
                learner("plain") { policyGradient { estimator = exact() } }
                episodes = 5
            }
            study.run().runs("full").single().stepsDone() shouldBe 5
            refused {
                study(stagHunt) {
                    learner("full") {
                        metaMapg {
                            own = -1.0
                            inner = 0.0
                        }
                    }
                }
            }.map { it.substringBefore(" = ") } shouldBe
                listOf("own", "inner").map { "study / learner(\"full\") / metaMapg / $it" }
        }

        test("maps and fields are drawn with what is proved") {
            val stag = stagHunt.equilibria().first()
            val map = stagHunt.walks(
                metaMapg {
                    estimator = exact()
                },
                steps = 20,
            ).map(Target.firstAction(0.82), side = 4)
            val drawn = svg(listOf(map).basinMaps("Stag hunt", stag.certificate()))
            drawn shouldContain "meta-mapg"
            drawn shouldContain "provably"
            svg(metaMapg().terms(stagHunt).arrows("Terms")) shouldContain "peer learning"
        }
    })

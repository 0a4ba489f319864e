package org.parley.dsl

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.shouldBe
import org.parley.check.InvalidSpecException
import org.parley.learner.particles.ParticleNegotiation
import org.parley.learner.softvalue.SoftValue

class ParticlesSpec :
    FunSpec({
        test("what is left out keeps its default") {
            particles() shouldBe ParticleNegotiation.builder().build()
            particles { particles = 50 } shouldBe ParticleNegotiation.builder().particles(50).build()
        }

        test("all problems are told at once") {
            val refused =
                shouldThrow<InvalidSpecException> {
                    particles {
                        particles = 1
                        step = 0.0
                    }
                }
            refused.problems().map { it.where() } shouldBe listOf("particles / particles", "particles / step")
        }

        test("a study takes them as a learner") {
            val study = study(zoo("two-modalities")) {
                learner("exact") { particles { particles = 20 } }
                learner("SVNR") { svnr() }
                episodes = 5
            }
            study.learners().getValue("exact") shouldBe particles { particles = 20 }
            study.run().runs("exact").single().stepsDone() shouldBe 5
            refused {
                study(zoo("two-modalities")) {
                    learner("exact") {
                        particles { particles = 1 }
                        svnr()
                    }
                }
            }.map { it.substringBefore(" = ") } shouldBe
                listOf("particles / particles", "svnr").map { "study / learner(\"exact\") / $it" }
        }

        test("soft values read as they are written") {
            mixture(samples = 16) shouldBe SoftValue.mixture(16)
            mixture(samples = 16, smoothing = 0.2).toString() shouldBe "mixture(samples = 16, smoothing = 0.2)"
        }
    })

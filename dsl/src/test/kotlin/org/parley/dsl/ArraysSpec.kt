package org.parley.dsl

import io.kotest.core.spec.style.FunSpec
import io.kotest.engine.spec.tempfile
import io.kotest.matchers.shouldBe
import org.parley.math.Matrix
import org.parley.nd4j.Arrays4j

class ArraysSpec : FunSpec({
    val run = study(zoo("twin-peaks")) {
        learner("A") { svnr { particles = 4 } }
        episodes = 6
        recording {
            moments = listOf(1.0)
            particles = 3
        }
    }.run().runs().single()

    test("a matrix goes to ND4J and back") {
        val matrix = Matrix.wrap(2, 3, 1f, 2f, 3f, 4f, 5f, 6f)
        matrix.toINDArray().getFloat(1, 2) shouldBe 6f
        matrix.toINDArray().toMatrix() shouldBe matrix
    }

    test("particles, replay and weights keep their shapes") {
        run.snapshots().single().toINDArray().shape() shouldBe longArrayOf(3, 3)
        run.replay().toINDArray().shape() shouldBe longArrayOf(6, 3)
        run.replay().rewardsToINDArray().length() shouldBe 6
        run.policy().networks().getValue("a").toINDArrays().size shouldBe 3
    }

    test("a matrix is written as NumPy reads it") {
        val file = tempfile(suffix = ".npy").toPath()
        val particles = run.snapshots().single().particles()
        particles.writeNpy(file)
        Arrays4j.readNpy(file) shouldBe particles
    }
})

@file:JvmName("Arrays")

package org.parley.dsl

import org.nd4j.linalg.api.ndarray.INDArray
import org.parley.learner.Replay
import org.parley.math.Matrix
import org.parley.nd4j.Arrays4j
import org.parley.network.Mlp
import org.parley.training.Snapshot
import java.nio.file.Path

/** A copy as an ND4J array, rows × columns, float32. */
public fun Matrix.toINDArray(): INDArray = Arrays4j.toINDArray(this)

/** A copy of an ND4J array of two dimensions. */
public fun INDArray.toMatrix(): Matrix = Arrays4j.toMatrix(this)

/** The particles of a moment, rows × D, in the game's units. */
public fun Snapshot.toINDArray(): INDArray = Arrays4j.particles(this)

/** The joint actions of a memory, transitions × D, in [−1, 1]; their rewards are [rewardsToINDArray]. */
public fun Replay.toINDArray(): INDArray = Arrays4j.jointActions(this)

/** The rewards of a memory, one a transition. */
public fun Replay.rewardsToINDArray(): INDArray = Arrays4j.rewards(this)

/** A network's weights and biases, layer after layer. */
public fun Mlp.toINDArrays(): List<Arrays4j.Layer> = Arrays4j.weights(this)

/** Writes NumPy's file format, float32. */
public fun Matrix.writeNpy(path: Path): Unit = Arrays4j.writeNpy(this, path)

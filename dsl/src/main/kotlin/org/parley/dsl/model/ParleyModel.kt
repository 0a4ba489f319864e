package org.parley.dsl.model

import org.jetbrains.kotlinx.dl.api.inference.InferenceModel
import org.jetbrains.kotlinx.dl.api.summary.ModelSummary
import org.jetbrains.kotlinx.dl.api.summary.ModelWithSummary
import org.parley.math.Matrix

/**
 * A trained policy or network as KotlinDL sees one: a vector in, a vector out, for inference alone.
 * Immutable, so [close] has nothing to free and [copy] nothing to separate.
 */
public class ParleyModel internal constructor(
    /** What its summary calls it. */
    public val name: String,
    private val inputs: Int,
    private val layers: ModelSummary,
    private val function: (Matrix) -> Matrix,
) : InferenceModel,
    ModelWithSummary {
    /** The length of the input vector. */
    override val inputDimensions: LongArray get() = longArrayOf(inputs.toLong())

    /**
     * The outputs for one input.
     *
     * @param inputData as many numbers as [inputDimensions] says
     * @param predictionTensorName not used: there is one output
     */
    override fun predictSoftly(inputData: FloatArray, predictionTensorName: String): FloatArray {
        require(inputData.size == inputs) { "\"$name\" takes $inputs numbers, got ${inputData.size}" }
        return function(Matrix.wrap(1, inputs, *inputData)).row(0)
    }

    /** Not to be had: continuous actions have no classes. */
    override fun predict(inputData: FloatArray): Int =
        throw UnsupportedOperationException("\"$name\" has no classes to predict: use predictSoftly(…)")

    /** Accepts [inputDimensions] alone: networks have a fixed input. */
    override fun reshape(vararg dims: Long): Unit = require(dims.contentEquals(inputDimensions)) {
        "\"$name\" takes an input of shape [$inputs], not ${dims.contentToString()}"
    }

    /** The same model under another name; it has no optimiser to save and no life without weights. */
    override fun copy(copiedModelName: String?, saveOptimizerState: Boolean, copyWeights: Boolean): ParleyModel {
        require(!saveOptimizerState) { "\"$name\" has no optimiser state: it is for inference alone" }
        require(copyWeights) { "\"$name\" cannot be copied without its weights" }
        return ParleyModel(copiedModelName ?: name, inputs, layers, function)
    }

    /** The layers, for `printSummary()`. */
    override fun summary(): ModelSummary = layers

    override fun close(): Unit = Unit

    /** The summary as text. */
    override fun toString(): String = layers.format("  ", '─', '═').joinToString("\n")
}

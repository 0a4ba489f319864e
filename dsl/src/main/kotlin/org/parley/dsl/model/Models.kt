@file:JvmName("Models")

package org.parley.dsl.model

import org.jetbrains.kotlinx.dl.api.summary.ModelSummary
import org.parley.learner.Policy
import org.parley.math.Matrix
import org.parley.network.Mlp

/**
 * The whole team as a KotlinDL model: from the common noise of all agents, one agent's after the
 * other's, to a joint action in the game's units.
 */
public fun Policy.asInferenceModel(name: String = "team"): ParleyModel {
    val summary = teamSummary(name, networks())
    return ParleyModel(name, noiseDimension(), summary) { jointActionsOf(it) }
}

/**
 * One agent's map as a KotlinDL model: from the noise that the agent knows (its own and that of the
 * agents it hears, in the game's order) to its action before it is squashed into its interval.
 *
 * @throws NoSuchElementException if the policy has no network of this name
 */
public fun Policy.agentAsInferenceModel(agent: String): ParleyModel {
    val network =
        networks()[agent]
            ?: throw NoSuchElementException("no network \"$agent\" in ${networks().keys}")
    return network.asInferenceModel(agent)
}

/** A network as a KotlinDL model, with its weights as they are now. */
public fun Mlp.asInferenceModel(name: String = "network"): ParleyModel {
    val fixed = copy()
    return ParleyModel(name, spec().inputs(), summary(name)) { fixed.outputs(it) }
}

/** The layers of a network, with the shape of what leaves them and their parameters. */
public fun Mlp.summary(name: String = "network"): ModelSummary = teamSummary(name, mapOf("" to this))

private fun Mlp.outputs(x: Matrix): Matrix = forward(x, tape(x.rows()))

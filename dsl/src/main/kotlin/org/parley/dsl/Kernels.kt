@file:JvmName("Kernels")

package org.parley.dsl

import org.parley.stein.Bandwidth
import org.parley.stein.Kernel
import org.parley.stein.Repulsion

/** One kernel an agent, over its own actions and those it hears; median bandwidth. */
public fun local(): Kernel = Kernel.local()

/** One kernel over the joint action; median bandwidth: `joint().with(median().times(0.3))`. */
public fun joint(): Kernel = Kernel.joint()

/** The median heuristic for a kernel's bandwidth: `median().times(0.3).atLeast(1e-3)`. */
public fun median(): Bandwidth = Bandwidth.median()

/** The SVNR paper's bandwidth: med² / log n, med the median distance. */
public fun paperBandwidth(): Bandwidth = Bandwidth.paper()

/** The public soft Q-learning code's bandwidth: the median squared distance / log n, at least 1e-3. */
public fun softQLearningBandwidth(): Bandwidth = Bandwidth.softQLearning()

/** NumPyro's bandwidth: the median distance of the fixed particles among themselves, squared, / log n. */
public fun numPyroBandwidth(): Bandwidth = Bandwidth.numPyro()

/** The same [h] always, above 0, in squared [-1, 1] actions. */
public fun fixedBandwidth(h: Double): Bandwidth = Bandwidth.fixed(h)

/** Attraction and repulsion divided by max(alpha, 1): `balancedRepulsion().times(2.0)`. */
public fun balancedRepulsion(): Repulsion = Repulsion.balanced()

/** Attraction and repulsion as in the SVNR paper's equation 9. */
public fun paperRepulsion(): Repulsion = Repulsion.paper()

/** Attraction and repulsion divided by alpha, as in the public code; alpha must stay above 0. */
public fun logDensityRepulsion(): Repulsion = Repulsion.logDensity()

@file:JvmName("Kernels")

package org.parley.dsl

import org.parley.stein.Bandwidth
import org.parley.stein.Kernel

/** One kernel an agent, over its own actions and those it hears; median bandwidth. */
public fun local(): Kernel = Kernel.local()

/** One kernel over the joint action; median bandwidth: `joint().with(median().times(0.3))`. */
public fun joint(): Kernel = Kernel.joint()

/** The median heuristic for a kernel's bandwidth: `median().times(0.3).atLeast(1e-3)`. */
public fun median(): Bandwidth = Bandwidth.median()

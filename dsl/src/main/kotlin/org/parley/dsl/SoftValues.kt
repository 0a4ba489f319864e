@file:JvmName("SoftValues")

package org.parley.dsl

import org.parley.learner.softvalue.SoftValue

/** Soft values by [samples] uniform joint actions, weighed by their density. */
public fun uniformSampling(samples: Int): SoftValue = SoftValue.uniformSampling(samples)

/** Soft values by [samples] joint actions of the policy, not weighed, as the SVNR paper prints it. */
public fun policyMean(samples: Int): SoftValue = SoftValue.policyMean(samples)

/** Soft values by [samples] joint actions, half uniform, half within [smoothing] of the policy's. */
public fun mixture(samples: Int, smoothing: Double = 0.1): SoftValue = SoftValue.mixture(samples, smoothing)

/** The highest Q of [samples] joint actions of the policy. */
public fun hardMaximum(samples: Int): SoftValue = SoftValue.hardMaximum(samples)

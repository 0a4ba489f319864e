package org.parley.learner.softvalue;

import org.parley.check.Problems;

/**
 * V ≈ α log mean_k exp(Q_k / α) over draws of the policy (SVNR paper, equation 11, as printed). No
 * importance weight: it estimates the soft value whose base measure is the policy itself, which
 * lies between the policy's mean Q and its highest.
 *
 * @param samples draws a state, K, at least 1
 */
public record PolicyMean(int samples) implements SoftValue {

  /** Refuses fewer than one draw. */
  public PolicyMean {
    Problems problems = new Problems();
    problems.requireRange("samples", samples, 1, Integer.MAX_VALUE, "16 is usual.");
    problems.throwIfAny("policyMean");
  }

  @Override
  public int policyActions() {
    return samples;
  }

  @Override
  public SoftValuePass pass(int states, int dimension) {
    return new PolicyPass(this, states, dimension);
  }

  @Override
  public String toString() {
    return "policyMean(samples = " + samples + ")";
  }
}

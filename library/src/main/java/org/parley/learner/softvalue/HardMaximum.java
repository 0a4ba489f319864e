package org.parley.learner.softvalue;

import org.parley.check.Problems;

/**
 * V ≈ max_k Q_k over draws of the policy, whatever the temperature: what the others become as α →
 * 0.
 *
 * @param samples draws a state, K, at least 1
 */
public record HardMaximum(int samples) implements SoftValue {

  /** Refuses fewer than one draw. */
  public HardMaximum {
    Problems problems = new Problems();
    problems.requireRange("samples", samples, 1, Integer.MAX_VALUE, "16 is usual.");
    problems.throwIfAny("hardMaximum");
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
    return "hardMaximum(samples = " + samples + ")";
  }
}

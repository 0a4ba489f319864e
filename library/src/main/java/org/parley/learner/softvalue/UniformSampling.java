package org.parley.learner.softvalue;

import org.parley.check.Problems;

/**
 * V ≈ α [log mean_k exp(Q_k / α) + D log 2] over uniform draws: importance sampling with q = 2^−D.
 * Sound where the draws see the peak of Q, so for few coordinates or high temperatures.
 *
 * @param samples draws a state, K, at least 1
 */
public record UniformSampling(int samples) implements SoftValue {

  /** Refuses fewer than one draw. */
  public UniformSampling {
    Problems problems = new Problems();
    problems.requireRange("samples", samples, 1, Integer.MAX_VALUE, "16 to 64 are usual.");
    problems.throwIfAny("uniformSampling");
  }

  @Override
  public int policyActions() {
    return 0;
  }

  @Override
  public SoftValuePass pass(int states, int dimension) {
    return new UniformPass(this, states, dimension);
  }

  @Override
  public String toString() {
    return "uniformSampling(samples = " + samples + ")";
  }
}

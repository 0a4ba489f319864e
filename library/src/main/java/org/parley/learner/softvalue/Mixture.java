package org.parley.learner.softvalue;

import org.parley.check.Problems;

/**
 * Importance sampling from q = ½ uniform + ½ smoothed policy, where the smoothed policy is the
 * mixture of Gaussians N(f(ξ_m), σ² I) about K / 2 actions of the policy, each cut off at the edges
 * of [−1, 1]^D and scaled to mass one. Each of its K / 2 Gaussians and the uniform law give equally
 * many draws.
 *
 * @param samples draws a state, K, even, at least 2
 * @param smoothing standard deviation σ, in units of [−1, 1], above 0
 */
public record Mixture(int samples, double smoothing) implements SoftValue {

  static final double USUAL_SMOOTHING = 0.1;

  /** Refuses odd counts and widths that are not above 0, all at once. */
  public Mixture {
    Problems problems = new Problems();
    problems.require(
        samples >= 2 && samples % 2 == 0,
        "samples",
        samples,
        "an even number of at least 2",
        "Half of them are uniform, half the smoothed policy's.");
    problems.requirePositive("smoothing", smoothing, "0.05 to 0.3 of [-1, 1] are usual.");
    problems.throwIfAny("mixture");
  }

  @Override
  public int policyActions() {
    return samples / 2;
  }

  @Override
  public SoftValuePass pass(int states, int dimension) {
    return new MixturePass(this, states, dimension);
  }

  @Override
  public String toString() {
    return "mixture(samples = " + samples + ", smoothing = " + smoothing + ")";
  }
}

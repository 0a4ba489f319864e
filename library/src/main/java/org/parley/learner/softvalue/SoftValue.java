package org.parley.learner.softvalue;

/**
 * A rule that estimates V(s) = α log ∫ exp(Q(s, u) / α) du over u in [−1, 1]^D from {@link
 * #samples()} joint actions. A value: immutable, with equality; its text is the DSL's.
 */
public sealed interface SoftValue permits UniformSampling, PolicyMean, Mixture, HardMaximum {

  /** Joint actions at which Q is asked in a state, K. */
  int samples();

  /** Joint actions of the policy that a state's draws are made from; 0 where none are needed. */
  int policyActions();

  /**
   * Room for the draws of a batch of states. Holds scratch: one a thread.
   *
   * @param states at least 1
   * @param dimension coordinates of a joint action, D, at least 1
   */
  SoftValuePass pass(int states, int dimension);

  /** K uniform draws, weighed by their density 2^−D. */
  static SoftValue uniformSampling(int samples) {
    return new UniformSampling(samples);
  }

  /** K draws of the policy, not weighed (SVNR paper, equation 11). */
  static SoftValue policyMean(int samples) {
    return new PolicyMean(samples);
  }

  /** K / 2 uniform draws and K / 2 about the policy's, of standard deviation 0.1. */
  static SoftValue mixture(int samples) {
    return new Mixture(samples, Mixture.USUAL_SMOOTHING);
  }

  /**
   * K / 2 uniform draws and K / 2 about the policy's.
   *
   * @param smoothing standard deviation about the policy's actions, in units of [−1, 1]
   */
  static SoftValue mixture(int samples, double smoothing) {
    return new Mixture(samples, smoothing);
  }

  /** The highest Q of K draws of the policy, whatever the temperature. */
  static SoftValue hardMaximum(int samples) {
    return new HardMaximum(samples);
  }
}

package org.parley.learner.soft;

/** How the policy of a state follows from its Q. Pure. */
@FunctionalInterface
public interface Improvement {

  /**
   * The improved policy.
   *
   * @param bellman temperature and base measure
   * @param q Q(s, ·), one number a joint action
   * @return π(· | s), probabilities of sum 1
   */
  double[] improve(SoftBellman bellman, double[] q);

  /** π ∝ exp(Q / α). */
  static Improvement boltzmann() {
    return SoftBellman::boltzmann;
  }

  /**
   * M particles that stand for exp(Q / α) as well as M particles can: an action of probability p
   * gets ⌊M p⌋ of them, what is left over goes to the largest remainders, the first of equal ones.
   * No probability is off by 1 / M.
   *
   * @param particles M, at least 1
   */
  static Improvement particles(int particles) {
    return new Apportionment(particles);
  }
}

package org.parley.learner.svnr;

import org.parley.math.Matrix;

/**
 * The heat of particles, 2 Var[Q(u)] / (α² D): 1 in equilibrium on one quadratic peak, far more
 * while a team is split between unequal peaks or quenched. Adaptive annealing waits for it.
 */
final class Heat {

  private Heat() {}

  /**
   * The mean heat of particle sets.
   *
   * @param q one value a particle, set after set
   * @param sets number of sets of as many particles each
   * @param dimension coordinates of a joint action, D
   * @return NaN at α = 0 and for sets of one particle
   */
  static double of(Matrix q, int sets, int dimension, double alpha) {
    int particles = q.rows() / sets;
    double sum = 0;
    for (int set = 0; set < sets; set++) {
      sum += variance(q.data(), set * particles, particles);
    }
    return alpha > 0 ? 2 * sum / sets / (alpha * alpha * dimension) : Double.NaN;
  }

  /** Unbiased. */
  private static double variance(float[] q, int from, int count) {
    double mean = 0;
    for (int i = from; i < from + count; i++) {
      mean += q[i];
    }
    mean /= count;
    double squares = 0;
    for (int i = from; i < from + count; i++) {
      squares += (q[i] - mean) * (q[i] - mean);
    }
    return squares / (count - 1);
  }
}

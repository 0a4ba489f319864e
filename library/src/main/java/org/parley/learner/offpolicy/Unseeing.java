package org.parley.learner.offpolicy;

import org.parley.learner.Policy;
import org.parley.math.Matrix;

/** Observations of agents that see nothing. */
public final class Unseeing {

  private Unseeing() {}

  /**
   * So many rows of nothing.
   *
   * @throws IllegalStateException if the policy's agents must be shown something
   */
  public static Matrix rows(Policy policy, int rows) {
    if (policy.observationSize() > 0) {
      throw new IllegalStateException(
          "each agent must be shown " + policy.observationSize() + " numbers: give observations");
    }
    return Matrix.zeros(rows, 0);
  }

  /**
   * Refuses noise of another width than a policy's.
   *
   * @throws IllegalArgumentException if it is of another
   */
  public static void requireNoise(Policy policy, Matrix noise) {
    if (noise.columns() != policy.noiseDimension()) {
      throw new IllegalArgumentException(
          "noise is " + noise + ", the policy takes rows × " + policy.noiseDimension());
    }
  }
}

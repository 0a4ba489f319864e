package org.parley.stein;

import org.parley.math.Exponential;
import org.parley.math.Matrix;

/**
 * The direction in which particles descend the KL divergence to exp(Q / α) / Z (SVNR paper,
 * equation 9), taken for each agent's own coordinates.
 *
 * <p>With n fixed particles x_j and an updated particle y of the same set, and κ_i over the
 * coordinates agent i's kernel compares,
 *
 * <pre>
 *   Δ_i(y) = (1 / n) Σ_j [ κ_i(x_j, y) ∇_{x_j,i} Q(x_j) + α ∇_{x_j,i} κ_i(x_j, y) ] / max(α, 1)
 * </pre>
 *
 * Dividing by max(α, 1) keeps Δ of size one at any temperature. Fixed and updated particles are
 * drawn apart, so no particle meets itself. Holds scratch: one instance a thread.
 */
public final class SteinDirection {

  private final Kernel kernel;
  private final int[][] compared;
  private final int[][] own;
  private float[] squaredDistances = new float[0];
  private float[] reordered = new float[0];

  /**
   * Fixes who compares what.
   *
   * @param kernel the kernel
   * @param compared for each agent, the coordinates its kernel compares
   * @param own for each agent, its own coordinates
   */
  public SteinDirection(Kernel kernel, int[][] compared, int[][] own) {
    this.kernel = kernel;
    this.compared = compared;
    this.own = own;
  }

  /**
   * Computes the direction of every updated particle.
   *
   * @param fixed (sets · n) × D, the fixed particles, set after set
   * @param gradient (sets · n) × D, ∇_u Q at the fixed particles
   * @param updated (sets · m) × D, the updated particles, set after set
   * @param sets number of independent sets
   * @param alpha temperature, at least 0
   * @param direction (sets · m) × D, receives Δ
   */
  public void compute(
      Matrix fixed, Matrix gradient, Matrix updated, int sets, double alpha, Matrix direction) {
    int n = fixed.rows() / sets;
    int m = updated.rows() / sets;
    reserve(n * m);
    for (int set = 0; set < sets; set++) {
      for (int agent = 0; agent < own.length; agent++) {
        float bandwidth = distances(fixed, updated, set * n, set * m, n, m, compared[agent]);
        for (int l = 0; l < m; l++) {
          pull(
              fixed,
              gradient,
              updated,
              set * n,
              set * m + l,
              n,
              l,
              bandwidth,
              alpha,
              own[agent],
              direction);
        }
      }
    }
  }

  private void reserve(int pairs) {
    if (squaredDistances.length < pairs) {
      squaredDistances = new float[pairs];
      reordered = new float[pairs];
    }
  }

  /** Fills the m × n squared distances of a set over some coordinates; returns the bandwidth. */
  private float distances(
      Matrix fixed, Matrix updated, int fixedRow, int updatedRow, int n, int m, int[] coordinates) {
    int columns = fixed.columns();
    for (int l = 0; l < m; l++) {
      int y = (updatedRow + l) * columns;
      for (int j = 0; j < n; j++) {
        int x = (fixedRow + j) * columns;
        float sum = 0;
        for (int d : coordinates) {
          float difference = fixed.data()[x + d] - updated.data()[y + d];
          sum += difference * difference;
        }
        squaredDistances[l * n + j] = sum;
      }
    }
    System.arraycopy(squaredDistances, 0, reordered, 0, n * m);
    return kernel.bandwidth().of(reordered, n * m, n);
  }

  /** Writes Δ of one updated particle for one agent's coordinates. */
  private void pull(
      Matrix fixed,
      Matrix gradient,
      Matrix updated,
      int fixedRow,
      int updatedRow,
      int n,
      int l,
      float bandwidth,
      double alpha,
      int[] coordinates,
      Matrix direction) {
    int columns = fixed.columns();
    int y = updatedRow * columns;
    float scale = (float) (1 / (n * Math.max(alpha, 1)));
    float repulsion = (float) alpha * 2 / bandwidth;
    for (int d : coordinates) {
      direction.data()[y + d] = 0;
    }
    for (int j = 0; j < n; j++) {
      int x = (fixedRow + j) * columns;
      float kappa = scale * Exponential.of(-squaredDistances[l * n + j] / bandwidth);
      for (int d : coordinates) {
        float away = updated.data()[y + d] - fixed.data()[x + d];
        direction.data()[y + d] += kappa * (gradient.data()[x + d] + repulsion * away);
      }
    }
  }
}

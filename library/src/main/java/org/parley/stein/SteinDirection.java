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
    Sets all = new Sets(fixed, gradient, updated, fixed.rows() / sets, updated.rows() / sets);
    reserve(all.n * all.m);
    float scale = (float) (1 / (all.n * Math.max(alpha, 1)));
    for (int set = 0; set < sets; set++) {
      for (int agent = 0; agent < own.length; agent++) {
        float bandwidth = distances(all, set, compared[agent]);
        float repulsion = (float) alpha * 2 / bandwidth;
        for (int l = 0; l < all.m; l++) {
          pull(all, set, l, bandwidth, scale, repulsion, own[agent], direction.data());
        }
      }
    }
  }

  /** What a call works on: n fixed and m updated particles in each set. */
  private record Sets(Matrix fixed, Matrix gradient, Matrix updated, int n, int m) {}

  private void reserve(int pairs) {
    if (squaredDistances.length < pairs) {
      squaredDistances = new float[pairs];
      reordered = new float[pairs];
    }
  }

  /** Fills the m × n squared distances of a set over some coordinates; returns the bandwidth. */
  private float distances(Sets all, int set, int[] coordinates) {
    int columns = all.fixed.columns();
    for (int l = 0; l < all.m; l++) {
      int y = (set * all.m + l) * columns;
      for (int j = 0; j < all.n; j++) {
        int x = (set * all.n + j) * columns;
        float sum = 0;
        for (int d : coordinates) {
          float difference = all.fixed.data()[x + d] - all.updated.data()[y + d];
          sum += difference * difference;
        }
        squaredDistances[l * all.n + j] = sum;
      }
    }
    int pairs = all.n * all.m;
    System.arraycopy(squaredDistances, 0, reordered, 0, pairs);
    return kernel.bandwidth().of(reordered, pairs, all.n);
  }

  /** Writes Δ of updated particle {@code l} of a set, for the coordinates of one agent. */
  private void pull(
      Sets all,
      int set,
      int l,
      float bandwidth,
      float scale,
      float repulsion,
      int[] coordinates,
      float[] direction) {
    float[] fixed = all.fixed.data();
    float[] gradient = all.gradient.data();
    float[] updated = all.updated.data();
    int columns = all.fixed.columns();
    int y = (set * all.m + l) * columns;
    for (int d : coordinates) {
      direction[y + d] = 0;
    }
    for (int j = 0; j < all.n; j++) {
      int x = (set * all.n + j) * columns;
      float kappa = scale * Exponential.of(-squaredDistances[l * all.n + j] / bandwidth);
      for (int d : coordinates) {
        float away = updated[y + d] - fixed[x + d];
        direction[y + d] += kappa * (gradient[x + d] + repulsion * away);
      }
    }
  }
}

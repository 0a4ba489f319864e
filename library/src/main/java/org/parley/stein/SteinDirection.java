package org.parley.stein;

import org.parley.math.Matrix;

/**
 * The direction in which particles descend the KL divergence to exp(Q / α) / Z (SVNR paper,
 * equation 9), taken for each agent's own coordinates.
 *
 * <p>With n fixed particles x_j and an updated particle y of the same set, κ_i over the coordinates
 * agent i's kernel compares, and c, f the {@link Repulsion}'s divisor and factor,
 *
 * <pre>
 *   Δ_i(y) = (1 / n) Σ_j [ κ_i(x_j, y) ∇_{x_j,i} Q(x_j) + f α ∇_{x_j,i} κ_i(x_j, y) ] / c
 * </pre>
 *
 * Fixed and updated particles are drawn apart, so no particle meets itself. Holds scratch: one
 * instance a thread.
 */
public final class SteinDirection {

  private final Kernel kernel;
  private final Repulsion repulsion;
  private final int[][] compared;
  private final int[][] own;
  private float[] squaredDistances = new float[0];
  private float[] reordered = new float[0];

  /**
   * Fixes who compares what.
   *
   * @param kernel the kernel
   * @param repulsion how attraction and repulsion are scaled
   * @param compared for each agent, the coordinates its kernel compares
   * @param own for each agent, its own coordinates
   */
  public SteinDirection(Kernel kernel, Repulsion repulsion, int[][] compared, int[][] own) {
    this.kernel = kernel;
    this.repulsion = repulsion;
    this.compared = compared;
    this.own = own;
  }

  /**
   * Computes the direction of every updated particle.
   *
   * @param fixed (sets · n) × D, the fixed particles, set after set
   * @param gradient (sets · n) × D, ∇Q at the fixed particles, by their coordinates
   * @param updated (sets · m) × D, the updated particles, set after set
   * @param sets number of independent sets
   * @param alpha temperature, at least 0
   * @param direction (sets · m) × D, receives Δ
   */
  public void compute(
      Matrix fixed, Matrix gradient, Matrix updated, int sets, double alpha, Matrix direction) {
    Sets all = new Sets(fixed, gradient, updated, fixed.rows() / sets, updated.rows() / sets);
    reserve(Math.max(all.n * all.m, kernel.bandwidth().looksAtFixed() ? all.n * all.n : 0));
    float scale = (float) (1 / (all.n * repulsion.scale().divisor(alpha)));
    float strength = (float) (alpha * repulsion.factor());
    for (int set = 0; set < sets; set++) {
      for (int agent = 0; agent < own.length; agent++) {
        float bandwidth = bandwidth(all, set, compared[agent]);
        for (int l = 0; l < all.m; l++) {
          pull(all, set, l, bandwidth, scale, strength, own[agent], direction.data());
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

  /** Fills the squared distances from updated to fixed particles of a set; returns h. */
  private float bandwidth(Sets all, int set, int[] coordinates) {
    int pairs = all.n * all.m;
    if (kernel.bandwidth().looksAtFixed()) {
      distances(all.fixed, all.fixed, all.n, all.n, set, coordinates);
      float h = kernel.bandwidth().of(squaredDistances, all.n * all.n, all.n);
      distances(all.fixed, all.updated, all.n, all.m, set, coordinates);
      return h;
    }
    distances(all.fixed, all.updated, all.n, all.m, set, coordinates);
    System.arraycopy(squaredDistances, 0, reordered, 0, pairs);
    return kernel.bandwidth().of(reordered, pairs, all.n);
  }

  /** Fills the squared distances of a set over some coordinates, one row for each particle y. */
  private void distances(Matrix xs, Matrix ys, int n, int m, int set, int[] coordinates) {
    int columns = xs.columns();
    for (int l = 0; l < m; l++) {
      int y = (set * m + l) * columns;
      for (int j = 0; j < n; j++) {
        int x = (set * n + j) * columns;
        float sum = 0;
        for (int d : coordinates) {
          float difference = xs.data()[x + d] - ys.data()[y + d];
          sum += difference * difference;
        }
        squaredDistances[l * n + j] = sum;
      }
    }
  }

  /** Writes Δ of updated particle {@code l} of a set, for the coordinates of one agent. */
  private void pull(
      Sets all,
      int set,
      int l,
      float bandwidth,
      float scale,
      float strength,
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
      float kappa = kernel.shape().of(squaredDistances[l * all.n + j], bandwidth);
      float weight = scale * kappa;
      float repulsive = strength * kernel.shape().repulsion(kappa, bandwidth);
      for (int d : coordinates) {
        float away = updated[y + d] - fixed[x + d];
        direction[y + d] += weight * (gradient[x + d] + repulsive * away);
      }
    }
  }
}

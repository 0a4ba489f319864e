package org.parley.stein;

import java.util.Arrays;
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
  private float[][] differences = new float[0][0];
  private float[] squaredDistances = new float[0];
  private float[] reordered = new float[0];
  private float[] kappa = new float[0];

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
    int n = fixed.rows() / sets;
    int m = updated.rows() / sets;
    reserve(n, m, fixed.columns());
    float scale = (float) (1 / (n * repulsion.scale().divisor(alpha)));
    float strength = (float) (alpha * repulsion.factor());
    for (int set = 0; set < sets; set++) {
      float h = 0;
      differences(fixed, updated, set, n, m);
      for (int agent = 0; agent < own.length; agent++) {
        if (agent == 0 || !Arrays.equals(compared[agent], compared[agent - 1])) {
          h = bandwidth(fixed, updated, set, n, m, compared[agent]);
          kernel.shape().fill(squaredDistances, h, kappa, n * m);
        }
        for (int d : own[agent]) {
          pull(gradient, set, n, m, d, scale, strength, h, direction);
        }
      }
    }
  }

  private void reserve(int n, int m, int columns) {
    int pairs = Math.max(n * m, kernel.bandwidth().looksAtFixed() ? n * n : 0);
    if (squaredDistances.length < pairs || differences.length < columns) {
      differences = new float[columns][pairs];
      squaredDistances = new float[pairs];
      reordered = new float[pairs];
      kappa = new float[pairs];
    }
  }

  /** Fills the squared distances between updated and fixed particles of a set; returns h. */
  private float bandwidth(Matrix fixed, Matrix updated, int set, int n, int m, int[] coordinates) {
    if (kernel.bandwidth().looksAtFixed()) {
      differences(fixed, fixed, set, n, n);
      distances(n * n, coordinates);
      float h = kernel.bandwidth().of(squaredDistances, n * n, n);
      differences(fixed, updated, set, n, m);
      distances(n * m, coordinates);
      return h;
    }
    distances(n * m, coordinates);
    System.arraycopy(squaredDistances, 0, reordered, 0, n * m);
    return kernel.bandwidth().of(reordered, n * m, n);
  }

  /** Fills y − x of a set, all pairs of a coordinate in a row: long loops, which vectorise. */
  private void differences(Matrix xs, Matrix ys, int set, int n, int m) {
    int columns = xs.columns();
    for (int d = 0; d < columns; d++) {
      float[] between = differences[d];
      for (int l = 0; l < m; l++) {
        float y = ys.data()[(set * m + l) * columns + d];
        for (int j = 0; j < n; j++) {
          between[l * n + j] = y - xs.data()[(set * n + j) * columns + d];
        }
      }
    }
  }

  /** Fills the squared distances of all pairs over some coordinates. */
  private void distances(int pairs, int[] coordinates) {
    Arrays.fill(squaredDistances, 0, pairs, 0f);
    for (int d : coordinates) {
      float[] between = differences[d];
      for (int p = 0; p < pairs; p++) {
        squaredDistances[p] += between[p] * between[p];
      }
    }
  }

  /** Writes coordinate {@code d} of Δ for all updated particles of a set. */
  private void pull(
      Matrix gradient,
      int set,
      int n,
      int m,
      int d,
      float scale,
      float strength,
      float h,
      Matrix direction) {
    int columns = gradient.columns();
    float[] between = differences[d];
    for (int l = 0; l < m; l++) {
      float sum = 0;
      for (int j = 0; j < n; j++) {
        float near = kappa[l * n + j];
        float repulsive = strength * kernel.shape().repulsion(near, h);
        float up = gradient.data()[(set * n + j) * columns + d];
        sum += scale * near * (up + repulsive * between[l * n + j]);
      }
      direction.data()[(set * m + l) * columns + d] = sum;
    }
  }
}

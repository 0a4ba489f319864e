package org.parley.learner.particles;

import java.util.Arrays;
import org.apache.commons.math3.util.KthSelector;
import org.parley.stein.Bandwidth;
import org.parley.stein.Kernel;

/**
 * The Stein direction φ of a set of particles among themselves, in double precision (SVNR paper,
 * equation 5, with the score of equation 9).
 *
 * <p>With κ_i over the coordinates of S_i (local) or all (joint),
 *
 * <pre>
 *   φ_i(y) = (1 / M) Σ_j [ κ_i(x_j, y) ∇_{x_j,i} Q(x_j) + α ∇_{x_j,i} κ_i(x_j, y) ] / max(α, 1)
 * </pre>
 *
 * over all M particles, y among them. h = max(scale · med / log(M + 1), floor), med the median of
 * the squared distances between different particles, the lower one for an even count. Holds
 * scratch: one instance a thread.
 */
final class ExactDirection {

  private static final KthSelector SELECTOR = new KthSelector();

  private final Bandwidth bandwidth;
  private final int[][] compared;
  private final int[][] own;
  private final int particles;
  private final int dimension;
  private final double[] kappa;
  private final double[] reordered;

  ExactDirection(Kernel kernel, int[][] scopes, int[][] own, int particles) {
    this.bandwidth = kernel.bandwidth();
    this.own = own;
    this.particles = particles;
    this.dimension = Arrays.stream(own).mapToInt(coordinates -> coordinates.length).sum();
    int[] all = Arrays.stream(own).flatMapToInt(Arrays::stream).toArray();
    boolean joint = kernel.scope() == Kernel.Scope.JOINT;
    this.compared = joint ? Arrays.stream(own).map(any -> all).toArray(int[][]::new) : scopes;
    this.kappa = new double[particles * particles];
    this.reordered = new double[particles * (particles - 1) / 2];
  }

  /**
   * Writes φ of every particle.
   *
   * @param x M × D, the particles
   * @param gradient M × D, ∇Q at them
   * @param alpha temperature, at least 0
   * @param direction M × D, receives φ
   */
  void compute(double[] x, double[] gradient, double alpha, double[] direction) {
    double h = 0;
    for (int agent = 0; agent < own.length; agent++) {
      if (agent == 0 || !Arrays.equals(compared[agent], compared[agent - 1])) {
        h = kernels(x, compared[agent]);
      }
      for (int l = 0; l < particles; l++) {
        move(x, gradient, l, own[agent], alpha, 2 * alpha / h, direction);
      }
    }
  }

  /** Fills κ over some coordinates; returns h. */
  private double kernels(double[] x, int[] coordinates) {
    int pair = 0;
    for (int l = 0; l < particles; l++) {
      for (int j = 0; j < l; j++) {
        double squared = 0;
        for (int d : coordinates) {
          double away = x[l * dimension + d] - x[j * dimension + d];
          squared += away * away;
        }
        kappa[l * particles + j] = squared;
        reordered[pair++] = squared;
      }
    }
    double h = bandwidth();
    for (int l = 0; l < particles; l++) {
      kappa[l * particles + l] = 1;
      for (int j = 0; j < l; j++) {
        double similar = StrictMath.exp(-kappa[l * particles + j] / h);
        kappa[l * particles + j] = similar;
        kappa[j * particles + l] = similar;
      }
    }
    return h;
  }

  private double bandwidth() {
    double median = SELECTOR.select(reordered, null, (reordered.length - 1) / 2);
    double scaled = bandwidth.scale() * median / StrictMath.log(particles + 1.0);
    return Math.max(scaled, bandwidth.floor());
  }

  private void move(
      double[] x,
      double[] gradient,
      int l,
      int[] coordinates,
      double alpha,
      double repulsion,
      double[] direction) {
    for (int d : coordinates) {
      double sum = 0;
      for (int j = 0; j < particles; j++) {
        double away = x[l * dimension + d] - x[j * dimension + d];
        sum += kappa[l * particles + j] * (gradient[j * dimension + d] + repulsion * away);
      }
      direction[l * dimension + d] = sum / (particles * Math.max(alpha, 1));
    }
  }
}

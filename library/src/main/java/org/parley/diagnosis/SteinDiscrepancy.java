package org.parley.diagnosis;

import java.util.Arrays;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.math.Matrix;

/**
 * Kernelised Stein discrepancy KSD² of draws against p ∝ exp(r / α) (Liu, Lee and Jordan, 2016;
 * Chwialkowski, Strathmann and Gretton, 2016), as U-statistic: unbiased, and so possibly a little
 * below 0.
 *
 * <p>Coordinates are taken to [−1, 1], as learners see them. With s = ∇r / α by central differences
 * (1e-5 of the interval each way), h = max(median ‖x − y‖² / log(n + 1), 1e-3) and t = ‖x − y‖² / h
 * the kernels are exp(−t) (RBF) and (1 + t)^(−1/2) (inverse multiquadric; Gorham and Mackey, 2017).
 */
final class SteinDiscrepancy {

  private static final double DIFFERENCE = 1e-5;
  private static final double FLOOR = 1e-3;

  private final double[][] points;
  private final double[][] scores;
  private final double h;

  /** At least 3 draws, rows × D, in the game's units; {@code temperature} above 0. */
  SteinDiscrepancy(OneShotGame game, Matrix draws, double temperature) {
    points = new double[draws.rows()][];
    scores = new double[draws.rows()][];
    for (int row = 0; row < points.length; row++) {
      double[] u = Payoffs.row(draws, row);
      scores[row] = score(game, u, temperature);
      points[row] = unit(game.space(), u);
    }
    h = bandwidth();
  }

  /** KSD² with κ = exp(−t). */
  Estimate rbf() {
    return estimate(true);
  }

  /** KSD² with κ = (1 + t)^(−1/2). */
  Estimate inverseMultiquadric() {
    return estimate(false);
  }

  private static double[] unit(JointSpace space, double[] u) {
    double[] unit = new double[u.length];
    for (int d = 0; d < u.length; d++) {
      unit[d] = 2 * (u[d] - space.low(d)) / (space.high(d) - space.low(d)) - 1;
    }
    return unit;
  }

  /** ∇ log p in unit coordinates; beside the border of the action space, one-sided. */
  private static double[] score(OneShotGame game, double[] u, double temperature) {
    Payoffs payoffs = new Payoffs(game);
    JointSpace space = game.space();
    double[] score = new double[u.length];
    for (int d = 0; d < u.length; d++) {
      double here = u[d];
      double width = space.high(d) - space.low(d);
      double above = Math.min(space.high(d), here + DIFFERENCE * width);
      double below = Math.max(space.low(d), here - DIFFERENCE * width);
      u[d] = above;
      double upper = payoffs.at(u);
      u[d] = below;
      double slope = (upper - payoffs.at(u)) / (above - below);
      u[d] = here;
      score[d] = slope * width / (2 * temperature);
    }
    return score;
  }

  private double bandwidth() {
    int n = points.length;
    double[] distances = new double[n * (n - 1) / 2];
    int count = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        distances[count++] = squared(points[i], points[j]);
      }
    }
    Arrays.sort(distances);
    return Math.max(distances[(count - 1) / 2] / Math.log(n + 1.0), FLOOR);
  }

  /** The U-statistic; its interval by the jackknife of its row means, 2 · sd / √n the error. */
  private Estimate estimate(boolean rbf) {
    int n = points.length;
    double[] rows = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double stein = stein(i, j, rbf);
        rows[i] += stein / (n - 1);
        rows[j] += stein / (n - 1);
      }
    }
    Estimate half = Estimate.mean(rows);
    double error = 2 * (half.high() - half.value()) / Estimate.NORMAL;
    return Estimate.normal(half.value(), error);
  }

  /** s(x)·s(y) κ + s(x)·∇_y κ + s(y)·∇_x κ + ∇_x·∇_y κ, with κ = φ(t): φ' and φ'' by t. */
  private double stein(int i, int j, boolean rbf) {
    double[] x = points[i];
    double[] y = points[j];
    double t = squared(x, y) / h;
    double value = rbf ? Math.exp(-t) : 1 / Math.sqrt(1 + t);
    double first = rbf ? -value : -0.5 * value / (1 + t);
    double second = rbf ? value : -1.5 * first / (1 + t);
    double scoreProduct = 0;
    double along = 0;
    for (int d = 0; d < x.length; d++) {
      scoreProduct += scores[i][d] * scores[j][d];
      along += (scores[j][d] - scores[i][d]) * (x[d] - y[d]);
    }
    return scoreProduct * value
        + along * 2 * first / h
        - 2 * x.length * first / h
        - 4 * t * second / h;
  }

  private static double squared(double[] x, double[] y) {
    double sum = 0;
    for (int d = 0; d < x.length; d++) {
      sum += (x[d] - y[d]) * (x[d] - y[d]);
    }
    return sum;
  }
}

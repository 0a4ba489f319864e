package org.parley.diagnosis.key;

import java.util.List;

/**
 * Which peak a joint action leads to: bounded steepest ascent in the cube [−1, 1]^D.
 *
 * <p>A step goes along the gradient (central differences, 10⁻⁴ to either side; parts that point out
 * of the cube are dropped). Its length starts at 0.05, grows by a half after a step that gains, up
 * to 0.1, and halves after one that does not; below 10⁻³ the ascent rests. A point at rest counts
 * to the nearest peak, by the largest difference of a coordinate. From flat ground further than 0.1
 * from all peaks, and from where the reward fails, it leads nowhere.
 */
final class Ascent {

  /** Leads to no peak. */
  static final int NOWHERE = -1;

  private static final double PROBE = 1e-4;
  private static final double FIRST_STEP = 0.05;
  private static final double LONGEST_STEP = 0.1;
  private static final double SHORTEST_STEP = 1e-3;
  private static final double AT_PEAK = 0.1;
  private static final int MOST_STEPS = 500;

  private final Terrain terrain;
  private final List<double[]> peaks;

  Ascent(Terrain terrain, List<double[]> peaks) {
    this.terrain = terrain;
    this.peaks = peaks;
  }

  /** Index of the peak reached from {@code start}, or {@link #NOWHERE}. */
  int basin(double[] start) {
    double[] x = start.clone();
    double value = terrain.at(x);
    if (Double.isNaN(value)) {
      return NOWHERE;
    }
    double step = FIRST_STEP;
    for (int i = 0; i < MOST_STEPS && step >= SHORTEST_STEP; i++) {
      double[] direction = uphill(x, value);
      if (direction == null) {
        return nearest(x, AT_PEAK);
      }
      double[] next = moved(x, direction, step);
      double reached = terrain.at(next);
      if (reached > value) {
        x = next;
        value = reached;
        step = Math.min(LONGEST_STEP, 1.5 * step);
      } else {
        step /= 2;
      }
    }
    return nearest(x, Double.POSITIVE_INFINITY);
  }

  /** The gradient's direction inside the cube, of length 1; null where there is none. */
  private double[] uphill(double[] x, double value) {
    double[] gradient = new double[x.length];
    double square = 0;
    for (int d = 0; d < x.length; d++) {
      double slope = slope(x, d, value);
      boolean outward = x[d] >= 1 && slope > 0 || x[d] <= -1 && slope < 0;
      gradient[d] = outward ? 0 : slope;
      square += gradient[d] * gradient[d];
    }
    double length = Math.sqrt(square);
    if (!(length > 0)) {
      return null;
    }
    for (int d = 0; d < x.length; d++) {
      gradient[d] /= length;
    }
    return gradient;
  }

  private double slope(double[] x, int d, double value) {
    double here = x[d];
    double high = Math.min(1, here + PROBE);
    double low = Math.max(-1, here - PROBE);
    x[d] = high;
    double above = terrain.at(x);
    x[d] = low;
    double below = terrain.at(x);
    x[d] = here;
    if (Double.isNaN(above)) {
      return Double.isNaN(below) ? 0 : (value - below) / PROBE;
    }
    return Double.isNaN(below) ? (above - value) / PROBE : (above - below) / (high - low);
  }

  private static double[] moved(double[] x, double[] direction, double step) {
    double[] next = new double[x.length];
    for (int d = 0; d < x.length; d++) {
      next[d] = Math.max(-1, Math.min(1, x[d] + step * direction[d]));
    }
    return next;
  }

  private int nearest(double[] x, double within) {
    int nearest = NOWHERE;
    double least = within;
    for (int k = 0; k < peaks.size(); k++) {
      double distance = distance(x, peaks.get(k));
      if (distance < least) {
        least = distance;
        nearest = k;
      }
    }
    return nearest;
  }

  /** Largest difference of a coordinate. */
  static double distance(double[] x, double[] y) {
    double largest = 0;
    for (int d = 0; d < x.length; d++) {
      largest = Math.max(largest, Math.abs(x[d] - y[d]));
    }
    return largest;
  }
}

package org.parley.study.statistics;

import java.util.Locale;

/**
 * An estimate with its confidence interval.
 *
 * @param estimate from all runs
 * @param low lower end; NaN where runs are too few for an interval
 * @param high upper end; NaN where runs are too few for an interval
 * @param level the interval's nominal coverage, between 0 and 1
 */
public record Interval(double estimate, double low, double high, double level) {

  /** Whether a value lies in it, ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  /** {@code 9.61 [9.20, 9.90]}, the interval left out where there is none. */
  @Override
  public String toString() {
    String value = String.format(Locale.ROOT, "%.4g", estimate);
    return Double.isNaN(low)
        ? value
        : value + String.format(Locale.ROOT, " [%.4g, %.4g]", low, high);
  }
}

package org.parley.study;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A share with its Wilson score interval (Wilson, 1927).
 *
 * @param rate the share, NaN if nothing was counted
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Proportion(double rate, double low, double high) {

  /** The share of {@code hits} among {@code trials}. */
  public static Proportion of(int hits, int trials) {
    if (trials == 0) {
      return new Proportion(Double.NaN, 0, 1);
    }
    ConfidenceInterval interval = new WilsonScoreInterval().createInterval(trials, hits, 0.95);
    return new Proportion(
        (double) hits / trials,
        Math.max(0, interval.getLowerBound()),
        Math.min(1, interval.getUpperBound()));
  }
}

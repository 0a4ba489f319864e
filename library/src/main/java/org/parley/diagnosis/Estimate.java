package org.parley.diagnosis;

import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A number computed from samples, with its 95 % interval.
 *
 * @param value the estimate
 * @param low lower end; {@code value} itself where nothing was sampled
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {

  /** Two-sided 95 % quantile of the normal distribution. */
  static final double NORMAL = 1.959963984540054;

  /** A number that was not sampled. */
  static Estimate exact(double value) {
    return new Estimate(value, value, value);
  }

  /** {@code value ± 1.96 · error}. */
  static Estimate normal(double value, double error) {
    return new Estimate(value, value - NORMAL * error, value + NORMAL * error);
  }

  /** The mean of independent draws, at least 2, by the central limit theorem. */
  static Estimate mean(double[] draws) {
    double mean = StatUtils.mean(draws);
    return normal(mean, Math.sqrt(StatUtils.variance(draws) / draws.length));
  }

  /** A share by Wilson's score interval (Wilson, 1927). */
  static Estimate share(int hits, int draws) {
    var interval = new WilsonScoreInterval().createInterval(draws, hits, 0.95);
    return new Estimate(
        (double) hits / draws,
        Math.max(0, interval.getLowerBound()),
        Math.min(1, interval.getUpperBound()));
  }

  /** The same number subtracted from {@code from}. */
  Estimate subtractedFrom(double from) {
    return new Estimate(from - value, from - high, from - low);
  }

  /** {@code 9.92 (9.90 to 9.94)}; the value alone where its interval is a point. */
  @Override
  public String toString() {
    String text = Numbers.of(value);
    return low == high ? text : text + " (" + Numbers.of(low) + " to " + Numbers.of(high) + ")";
  }
}

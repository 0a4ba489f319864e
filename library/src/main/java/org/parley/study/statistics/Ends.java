package org.parley.study.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Reads the ends of bootstrap intervals off the sorted values of resamples. */
final class Ends {

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private Ends() {}

  /**
   * The interval.
   *
   * @param tasks the runs, at least 2 of each task
   * @param sorted the aggregate of every resample, ascending
   */
  static Interval of(
      Bootstrap.Method method,
      double[][] tasks,
      Aggregate aggregate,
      double estimate,
      double[] sorted,
      double level) {
    double tail = (1 - level) / 2;
    double[] shares =
        switch (method) {
          case PERCENTILE -> new double[] {tail, 1 - tail};
          case EXPANDED -> expanded(tasks, tail);
          case BCA -> corrected(tasks, aggregate, estimate, sorted, tail);
        };
    return new Interval(estimate, quantile(sorted, shares[0]), quantile(sorted, shares[1]), level);
  }

  private static double[] expanded(double[][] tasks, double tail) {
    int fewest = Arrays.stream(tasks).mapToInt(runs -> runs.length).min().orElseThrow();
    int freedom = Arrays.stream(tasks).mapToInt(runs -> runs.length - 1).sum();
    double student = new TDistribution(null, freedom).inverseCumulativeProbability(tail);
    double wider = NORMAL.cumulativeProbability(student * Math.sqrt(fewest / (fewest - 1.0)));
    return new double[] {wider, 1 - wider};
  }

  /** Bias-corrected and accelerated; without any spread there is nothing to correct. */
  private static double[] corrected(
      double[][] tasks, Aggregate aggregate, double estimate, double[] sorted, double tail) {
    double below = shareBelow(sorted, estimate);
    if (below == 0 || below == 1) {
      return new double[] {tail, 1 - tail};
    }
    double bias = NORMAL.inverseCumulativeProbability(below);
    double acceleration = Jackknife.acceleration(tasks, aggregate);
    return new double[] {
      moved(bias, acceleration, NORMAL.inverseCumulativeProbability(tail)),
      moved(bias, acceleration, NORMAL.inverseCumulativeProbability(1 - tail))
    };
  }

  private static double moved(double bias, double acceleration, double normal) {
    double shifted = bias + normal;
    return NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
  }

  /** Values that equal the estimate count half: with few or equal runs there are many. */
  private static double shareBelow(double[] sorted, double estimate) {
    double count = 0;
    for (double value : sorted) {
      count += value < estimate ? 1 : value == estimate ? 0.5 : 0;
    }
    return count / sorted.length;
  }

  /** Linear between order statistics, the lowest at 0 and the highest at 1. */
  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int before = (int) Math.min(Math.floor(place), sorted.length - 2.0);
    return sorted[before] + (place - before) * (sorted[before + 1] - sorted[before]);
  }
}

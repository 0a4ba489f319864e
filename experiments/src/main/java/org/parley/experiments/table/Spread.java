package org.parley.experiments.table;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A number estimated from runs.
 *
 * @param runs how many; at least 1
 * @param value the estimate
 * @param deviation sample standard deviation over runs; NaN for one run, and for estimates that are
 *     no means
 * @param half half of its 95 % interval by Student's t with {@code runs} − 1 degrees of freedom;
 *     NaN for one run
 */
record Spread(int runs, double value, double deviation, double half) {

  /** Mean and standard deviation. */
  static Spread of(double[] values) {
    double deviation = values.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(values));
    return new Spread(
        values.length,
        StatUtils.mean(values),
        deviation,
        deviation * quantile(values.length) / Math.sqrt(values.length));
  }

  /**
   * Any estimate, its error by the jackknife (Tukey, 1958): the estimate again without each of the
   * runs.
   *
   * @param runs how many there are, at least 1
   * @param estimate from the runs whose places, from 0, it is given
   */
  static Spread jackknifed(int runs, ToDoubleFunction<int[]> estimate) {
    double whole = estimate.applyAsDouble(IntStream.range(0, runs).toArray());
    if (runs < 2) {
      return new Spread(runs, whole, Double.NaN, Double.NaN);
    }
    double[] without = new double[runs];
    for (int left = 0; left < runs; left++) {
      int out = left;
      without[left] =
          estimate.applyAsDouble(IntStream.range(0, runs).filter(run -> run != out).toArray());
    }
    double error = (runs - 1) * Math.sqrt(StatUtils.populationVariance(without) / (runs - 1));
    return new Spread(runs, whole, Double.NaN, error * quantile(runs));
  }

  private static double quantile(int runs) {
    return runs < 2
        ? Double.NaN
        : new TDistribution(runs - 1.0).inverseCumulativeProbability(0.975);
  }

  /** {@code 9.92 ± 0.01}, the deviation left out where there is none. */
  String withDeviation() {
    return Numbers.of(value) + (Double.isNaN(deviation) ? "" : " ± " + Numbers.of(deviation));
  }

  /** {@code 1.014 [1.002, 1.026]}, the interval left out where there is none. */
  String withInterval() {
    return Numbers.share(value)
        + (Double.isNaN(half)
            ? ""
            : " [" + Numbers.share(value - half) + ", " + Numbers.share(value + half) + "]");
  }
}

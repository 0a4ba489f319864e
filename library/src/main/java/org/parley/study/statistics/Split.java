package org.parley.study.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A sample cut in two where the squares within the parts are least: which runs belong together if
 * there are two kinds.
 *
 * @param lower number of runs in the lower part, at least 1
 * @param lowerMean their mean
 * @param upper number of runs in the upper part, at least 1
 * @param upperMean their mean
 */
public record Split(int lower, double lowerMean, int upper, double upperMean) {

  /** The best cut of at least 2 values. */
  static Split of(double... sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    int best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int cut = 1; cut < sorted.length; cut++) {
      double squares = squares(sorted, 0, cut) + squares(sorted, cut, sorted.length - cut);
      if (squares < least) {
        least = squares;
        best = cut;
      }
    }
    int rest = sorted.length - best;
    return new Split(
        best, StatUtils.mean(sorted, 0, best), rest, StatUtils.mean(sorted, best, rest));
  }

  private static double squares(double[] sorted, int from, int count) {
    return StatUtils.populationVariance(sorted, from, count) * count;
  }
}

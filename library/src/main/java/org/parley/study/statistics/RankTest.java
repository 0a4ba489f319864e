package org.parley.study.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The two-sided Mann–Whitney test by its normal approximation, corrected for ties and for
 * continuity. The variance is NaN-free: where all runs are equal nothing is different.
 */
public final class RankTest {

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private RankTest() {}

  /** Probability of ranks at least as far apart if both come from one distribution. */
  public static double pValue(double[] first, double[] second) {
    double pairs = (double) first.length * second.length;
    double off = Math.abs(Improvement.share(first, second) * pairs - pairs / 2);
    double deviation = Math.sqrt(variance(first, second));
    if (deviation == 0 || off <= 0.5) {
      return 1;
    }
    return Math.min(1, 2 * NORMAL.cumulativeProbability(-(off - 0.5) / deviation));
  }

  /** Of the number of pairs won, under equal distributions. */
  private static double variance(double[] first, double[] second) {
    int all = first.length + second.length;
    double[] pooled = Arrays.copyOf(first, all);
    System.arraycopy(second, 0, pooled, first.length, second.length);
    Arrays.sort(pooled);
    double ties = 0;
    for (int from = 0; from < all; ) {
      int to = from;
      while (to < all && pooled[to] == pooled[from]) {
        to++;
      }
      double equal = to - from;
      ties += equal * equal * equal - equal;
      from = to;
    }
    double pairs = (double) first.length * second.length;
    return pairs / 12 * (all + 1 - ties / (all * (all - 1.0)));
  }
}

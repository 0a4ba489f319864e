package org.parley.study.statistics;

import java.util.function.DoublePredicate;

/** Shares of runs, mean over tasks. */
final class Shares {

  private Shares() {}

  static double of(double[][] tasks, DoublePredicate counted) {
    double sum = 0;
    for (double[] runs : tasks) {
      int count = 0;
      for (double run : runs) {
        count += counted.test(run) ? 1 : 0;
      }
      sum += (double) count / runs.length;
    }
    return sum / tasks.length;
  }
}

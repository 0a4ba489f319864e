package org.parley.study.statistics;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/** What leaving out single runs tells of an aggregate. */
final class Jackknife {

  private Jackknife() {}

  /**
   * The acceleration of stratified BCa intervals: a sixth of the skewness of the estimate, from the
   * empirical influence of each run (Davison and Hinkley, 1997, section 5.3); 0 where no run
   * matters.
   *
   * @param tasks at least 2 runs of each task
   */
  static double acceleration(double[][] tasks, Aggregate aggregate) {
    double cubes = 0;
    double squares = 0;
    for (int task = 0; task < tasks.length; task++) {
      double runs = tasks[task].length;
      for (double influence : influences(tasks, task, aggregate)) {
        cubes += Math.pow(influence / runs, 3);
        squares += Math.pow(influence / runs, 2);
      }
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  /** (n − 1) · (mean of the estimates without a run − estimate without this run). */
  private static double[] influences(double[][] tasks, int task, Aggregate aggregate) {
    double[] runs = tasks[task];
    double[] without = new double[runs.length];
    double[][] fewer = tasks.clone();
    for (int left = 0; left < runs.length; left++) {
      fewer[task] = allBut(runs, left);
      without[left] = aggregate.of(fewer);
    }
    double mean = StatUtils.mean(without);
    return Arrays.stream(without).map(value -> (runs.length - 1) * (mean - value)).toArray();
  }

  private static double[] allBut(double[] runs, int left) {
    double[] fewer = Arrays.copyOf(runs, runs.length - 1);
    System.arraycopy(runs, left + 1, fewer, left, fewer.length - left);
    return fewer;
  }
}

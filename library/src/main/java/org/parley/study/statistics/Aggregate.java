package org.parley.study.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * One number of many runs (Agarwal et al., 2021, Deep reinforcement learning at the edge of the
 * statistical precipice).
 */
@FunctionalInterface
public interface Aggregate {

  /** Mean of the tasks' means. */
  Aggregate MEAN = tasks -> StatUtils.mean(means(tasks));

  /** Median of the tasks' means; with a single task that is its mean. */
  Aggregate MEDIAN = tasks -> StatUtils.percentile(means(tasks), 50);

  /**
   * Interquartile mean: of all runs of all tasks together, without the lowest and the highest
   * quarter, each rounded down to whole runs.
   */
  Aggregate IQM = Aggregate::interquartileMean;

  /**
   * The number.
   *
   * @param tasks values of shape [tasks][runs of the task], not to be changed
   */
  double of(double[][] tasks);

  /** The number of some scores. */
  default double of(Scores scores) {
    return of(scores.toArray());
  }

  /** How far runs stay below {@code goal} on average; what is above it counts as reaching it. */
  static Aggregate optimalityGap(double goal) {
    return tasks -> goal - StatUtils.mean(pooled(tasks).map(run -> Math.min(run, goal)).toArray());
  }

  /** The share of runs of at least {@code threshold}, mean over tasks. */
  static Aggregate successRate(double threshold) {
    return tasks -> Shares.of(tasks, run -> run >= threshold);
  }

  private static double interquartileMean(double[][] tasks) {
    double[] sorted = pooled(tasks).toArray();
    Arrays.sort(sorted);
    int cut = sorted.length / 4;
    return StatUtils.mean(sorted, cut, sorted.length - 2 * cut);
  }

  private static double[] means(double[][] tasks) {
    double[] means = new double[tasks.length];
    for (int task = 0; task < tasks.length; task++) {
      means[task] = StatUtils.mean(tasks[task]);
    }
    return means;
  }

  private static DoubleStream pooled(double[][] tasks) {
    return Arrays.stream(tasks).flatMapToDouble(DoubleStream::of);
  }
}

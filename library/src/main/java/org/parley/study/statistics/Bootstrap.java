package org.parley.study.statistics;

import java.util.Arrays;
import org.parley.check.Problems;
import org.parley.math.RandomStream;

/**
 * Stratified bootstrap intervals: runs are resampled with replacement within each task (Efron and
 * Tibshirani, 1993). Immutable. Which method covers what at how many runs is told in the table of
 * {@code docs/statistics.md}.
 *
 * @param method how ends are read off the resamples
 * @param resamples how many, at least 100
 * @param level nominal coverage, between 0 and 1
 * @param stream the source of all randomness
 */
public record Bootstrap(Method method, int resamples, double level, RandomStream stream) {

  /** How the ends of an interval are read off the resamples' sorted values. */
  public enum Method {
    /** Quantiles at (1 ∓ level) / 2. Too short with few runs. */
    PERCENTILE,
    /** Quantiles moved for bias and for skewness, the latter by the jackknife (Efron, 1987). */
    BCA,
    /**
     * Quantiles moved outwards by what few runs make the percentile interval too short: Student's t
     * for the normal quantile, and n / (n − 1) for the variance of n runs (Hesterberg, 2015).
     */
    EXPANDED
  }

  /** Refuses what is out of range. */
  public Bootstrap {
    Problems problems = new Problems();
    problems.requireRange(
        "resamples", resamples, 100, 10_000_000, "2,000 are usual for a 95 % interval.");
    problems.require(
        level > 0 && level < 1, "level", level, "between 0 and 1, ends excluded", "Write 0.95.");
    problems.throwIfAny("bootstrap");
  }

  /** Expanded percentile intervals of 95 % by 5,000 resamples, always the same ones. */
  public static Bootstrap standard() {
    return new Bootstrap(
        Method.EXPANDED, 5_000, 0.95, RandomStream.of(0).named("statistics").named("bootstrap"));
  }

  /** The same by another method. */
  public Bootstrap with(Method other) {
    return new Bootstrap(other, resamples, level, stream);
  }

  /** The same with other randomness. */
  public Bootstrap with(RandomStream other) {
    return new Bootstrap(method, resamples, level, other);
  }

  /** An aggregate with its interval. */
  public Interval interval(Scores scores, Aggregate aggregate) {
    return interval(scores, aggregate, Resampling.of(stream));
  }

  Interval interval(Scores scores, Aggregate aggregate, Resampling resampling) {
    double[][] tasks = scores.toArray();
    double estimate = aggregate.of(tasks);
    if (Arrays.stream(tasks).anyMatch(runs -> runs.length < 2)) {
      return new Interval(estimate, Double.NaN, Double.NaN, level);
    }
    double[] values = values(tasks, aggregate, resampling);
    return Ends.of(method, tasks, aggregate, estimate, values, level);
  }

  /** The aggregate of every resample, sorted. */
  double[] values(double[][] tasks, Aggregate aggregate, Resampling resampling) {
    double[][] drawn = Arrays.stream(tasks).map(double[]::clone).toArray(double[][]::new);
    double[] values = new double[resamples];
    for (int resample = 0; resample < resamples; resample++) {
      for (int task = 0; task < tasks.length; task++) {
        draw(tasks[task], drawn[task], resample, task, resampling);
      }
      values[resample] = aggregate.of(drawn);
    }
    Arrays.sort(values);
    return values;
  }

  private static void draw(
      double[] runs, double[] drawn, int resample, int task, Resampling resampling) {
    for (int place = 0; place < runs.length; place++) {
      drawn[place] = runs[resampling.run(resample, task, place, runs.length)];
    }
  }
}

package org.parley.study.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.check.Problems;

/**
 * The share of runs above each of some scores, mean over tasks (Agarwal et al., 2021, section 4.2):
 * steps show modes, and where one learner's line is above another's everywhere it is better at
 * every standard.
 *
 * @param points one a score, in the scores' order
 */
public record PerformanceProfile(List<Point> points) {

  /**
   * A point of the profile.
   *
   * @param score τ
   * @param share runs whose value is above τ, with a pointwise bootstrap interval
   */
  public record Point(double score, Interval share) {}

  /** Keeps a copy. */
  public PerformanceProfile {
    points = List.copyOf(points);
  }

  /**
   * The profile at some scores, each with a pointwise percentile interval.
   *
   * @param at ascending, at least 1
   */
  public static PerformanceProfile of(Scores scores, double[] at, Bootstrap bootstrap) {
    Problems problems = new Problems();
    problems.require(at.length > 0, "at", "none", "at least 1 score", "Use evenly(…).");
    for (int i = 1; i < at.length; i++) {
      problems.require(
          at[i] > at[i - 1], "at / " + i, at[i], "above the one before it", "Sort the scores.");
    }
    problems.throwIfAny("performance profile");
    List<Point> points = new ArrayList<>();
    for (double score : at) {
      Aggregate above = tasks -> Shares.of(tasks, run -> run > score);
      points.add(new Point(score, bootstrap.interval(scores, above)));
    }
    return new PerformanceProfile(points);
  }

  /** Without intervals: the share of runs above each score. */
  public static double[] shares(Scores scores, double... at) {
    double[][] tasks = scores.toArray();
    return Arrays.stream(at).map(score -> Shares.of(tasks, run -> run > score)).toArray();
  }

  /** So many scores from {@code low} to {@code high}, both included; at least 2. */
  public static double[] evenly(double low, double high, int count) {
    double[] at = new double[count];
    for (int i = 0; i < count; i++) {
      at[i] = low + (high - low) * i / (count - 1);
    }
    return at;
  }
}

package org.parley.study.statistics;

import java.util.Arrays;
import org.parley.check.Problems;

/**
 * The probability that a run of one learner ends higher than a run of another, a tie counting half;
 * mean over tasks. It is the Mann–Whitney statistic divided by the number of pairs.
 */
public final class Improvement {

  private Improvement() {}

  /** Of {@code better} over {@code worse}: 1 if every run of the first beats every other. */
  public static double of(Scores better, Scores worse) {
    return aggregate(better, worse).of(better.followedBy(worse));
  }

  /** The same with its interval; runs of the two learners are resampled apart. */
  public static Interval of(Scores better, Scores worse, Bootstrap bootstrap) {
    return bootstrap.interval(better.followedBy(worse), aggregate(better, worse));
  }

  /** Takes the tasks of the first learner, then the same of the second. */
  static Aggregate aggregate(Scores better, Scores worse) {
    Problems problems = new Problems();
    problems.require(
        better.tasks() == worse.tasks(),
        "tasks",
        better.tasks() + " and " + worse.tasks(),
        "the same tasks for both learners",
        "Leave out what one of them was not run on.");
    problems.throwIfAny("probability of improvement");
    return tasks -> {
      int half = tasks.length / 2;
      double sum = 0;
      for (int task = 0; task < half; task++) {
        sum += share(tasks[task], tasks[half + task]);
      }
      return sum / half;
    };
  }

  /** The share of pairs in which the first is higher. */
  static double share(double[] first, double[] second) {
    double[] others = second.clone();
    Arrays.sort(others);
    double[] mine = first.clone();
    Arrays.sort(mine);
    double higher = 0;
    int below = 0;
    int notAbove = 0;
    for (double value : mine) {
      while (below < others.length && others[below] < value) {
        below++;
      }
      while (notAbove < others.length && others[notAbove] <= value) {
        notAbove++;
      }
      higher += (below + notAbove) / 2.0;
    }
    return higher / ((double) first.length * second.length);
  }
}

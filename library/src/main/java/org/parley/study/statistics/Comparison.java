package org.parley.study.statistics;

import java.util.OptionalInt;

/**
 * Two learners side by side.
 *
 * @param first label of one
 * @param second label of the other
 * @param improvement probability that a run of the first ends higher than one of the second
 * @param pValue of a two-sided Mann–Whitney test that their runs do not differ
 * @param seedsNeeded of each learner, for 80 % power at 5 % false alarms if they differ as these
 *     runs do; empty where {@value Separation#MOST} are not enough
 */
public record Comparison(
    String first, String second, Interval improvement, double pValue, OptionalInt seedsNeeded) {

  /** Of two learners' final returns, at least one of each. */
  public static Comparison of(
      String first, double[] mine, String second, double[] other, Bootstrap bootstrap) {
    return new Comparison(
        first,
        second,
        Improvement.of(Scores.of(mine), Scores.of(other), bootstrap),
        RankTest.pValue(mine, other),
        Separation.standard().seeds(mine, other));
  }
}

package org.parley.study.statistics;

import java.util.Optional;
import org.parley.diagnosis.Success;
import org.parley.study.Proportion;

/**
 * Final returns of one learner on one game, with intervals. All are empty without runs that have a
 * return.
 *
 * @param label the learner's
 * @param runs that have a return; failed ones are left out
 * @param hits runs that found the optimum
 * @param successRate hits / runs with its 95 % Wilson interval
 * @param mean mean return
 * @param iqm interquartile mean return
 * @param gap optimality gap: how far returns stay below the optimum's value; NaN where that is not
 *     known
 * @param bimodality whether runs fall into kinds
 */
public record LearnerStatistics(
    String label,
    int runs,
    int hits,
    Proportion successRate,
    Optional<Interval> mean,
    Optional<Interval> iqm,
    Optional<Interval> gap,
    Optional<Bimodality> bimodality) {

  /**
   * Of a learner's final returns.
   *
   * @param returns finite ones; perhaps none
   */
  public static LearnerStatistics of(
      String label, double[] returns, Success success, Bootstrap bootstrap) {
    int hits = 0;
    for (double value : returns) {
      hits += success.hit(value) ? 1 : 0;
    }
    Proportion rate = Proportion.of(hits, returns.length);
    if (returns.length == 0) {
      Optional<Interval> none = Optional.empty();
      return new LearnerStatistics(label, 0, 0, rate, none, none, none, Optional.empty());
    }
    Scores scores = Scores.of(returns);
    Aggregate gap = Aggregate.optimalityGap(success.best());
    return new LearnerStatistics(
        label,
        returns.length,
        hits,
        rate,
        Optional.of(bootstrap.interval(scores, Aggregate.MEAN)),
        Optional.of(bootstrap.interval(scores, Aggregate.IQM)),
        Optional.of(bootstrap.interval(scores, gap)).filter(it -> !Double.isNaN(it.estimate())),
        Optional.of(Bimodality.of(returns)));
  }
}

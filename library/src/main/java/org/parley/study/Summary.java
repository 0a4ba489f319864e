package org.parley.study;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.parley.diagnosis.Success;
import org.parley.training.Run;

/**
 * Runs of one learner in numbers. Returns are each run's mean over fresh joint actions. Runs that
 * failed are told apart and count nowhere else; interrupted ones count with what they had learnt.
 *
 * @param runs number of runs that did not fail
 * @param failed number of runs that failed
 * @param hits runs that found the optimum
 * @param successRate hits / runs with its 95 % Wilson interval
 * @param mean mean return over runs, NaN without runs
 * @param deviation sample standard deviation over runs, 0 for a single run
 * @param lowest lowest return
 * @param highest highest return
 * @param gap joint optimality gap: value of the optimum minus mean return
 * @param seconds mean wall-clock seconds a run
 */
public record Summary(
    int runs,
    int failed,
    int hits,
    Proportion successRate,
    double mean,
    double deviation,
    double lowest,
    double highest,
    double gap,
    double seconds) {

  static Summary of(List<Run> all, Success success) {
    List<Run> runs = all.stream().filter(run -> run.status() != Run.Status.FAILED).toList();
    double[] returns = runs.stream().mapToDouble(Run::meanReturn).toArray();
    DescriptiveStatistics statistics = new DescriptiveStatistics(returns);
    int hits = (int) runs.stream().filter(run -> success.hit(run.meanReturn())).count();
    return new Summary(
        runs.size(),
        all.size() - runs.size(),
        hits,
        Proportion.of(hits, runs.size()),
        statistics.getMean(),
        statistics.getStandardDeviation(),
        statistics.getMin(),
        statistics.getMax(),
        success.gap(statistics.getMean()),
        StatUtils.mean(runs.stream().mapToDouble(Run::seconds).toArray()));
  }
}

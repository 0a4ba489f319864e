package org.parley.basin;

import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.parley.check.Problems;
import org.parley.learner.meta.StartLaw;
import org.parley.learner.meta.Target;
import org.parley.learner.meta.Walk;
import org.parley.math.RandomStream;
import org.parley.study.Proportion;

/**
 * Learning anew until it succeeds, as the public experiments count: 0 where the first walk ends in
 * the target, and the most allowed where none does.
 *
 * @param counts restarts of each run
 * @param success share of runs that succeeded in the end, with its 95 % Wilson interval
 * @param mean of the counts
 * @param error standard error of the mean
 */
public record Restarts(int[] counts, Proportion success, double mean, double error) {

  /**
   * Restarts until success.
   *
   * @param most restarts allowed, at least 0
   * @param runs how many runs, at least 1
   */
  public static Restarts of(Walks walks, Target target, StartLaw law, int most, int runs) {
    Problems problems = new Problems();
    problems.requireRange("most", most, 0, 1_000_000, "12 is the public experiments'.");
    problems.requireRange("runs", runs, 1, 10_000_000, "100 is the public experiments'.");
    problems.throwIfAny("restarts");
    int[] counts = new int[runs];
    boolean[] found = new boolean[runs];
    RandomStream streams = walks.stream("restarts");
    walks.each(
        runs,
        first -> {
          Walk walk = walks.walk(0);
          return n -> {
            counts[n] = most;
            for (int r = 0; r <= most && !found[n]; r++) {
              RandomStream own = streams.at(n).at(r);
              walk.begin(Entry.drawn(walk, law, own), own.named("plays"));
              found[n] = Entry.ends(walk, walks.steps(), target);
              counts[n] = found[n] ? r : most;
            }
          };
        });
    DescriptiveStatistics statistics = new DescriptiveStatistics();
    int successes = 0;
    for (int n = 0; n < runs; n++) {
      statistics.addValue(counts[n]);
      successes += found[n] ? 1 : 0;
    }
    double error = runs > 1 ? statistics.getStandardDeviation() / Math.sqrt(runs) : Double.NaN;
    return new Restarts(counts, Proportion.of(successes, runs), statistics.getMean(), error);
  }
}

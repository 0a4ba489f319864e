package org.parley.experiments.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.parley.study.Proportion;

/**
 * What is kept of an arm's runs.
 *
 * @param arm the arm
 * @param whole runs that did not fail, by seed
 * @param failed runs that did
 * @param missing seeds that were not run yet
 * @param commits the commits they were made with
 */
record ArmRuns(
    Arm arm,
    List<SeedOutcome> whole,
    List<SeedOutcome> failed,
    List<Long> missing,
    Set<String> commits) {

  /** The runs of some seeds among those in a file. */
  static ArmRuns of(Arm arm, ArmFile file, SeedRange seeds) {
    List<SeedOutcome> whole = new ArrayList<>();
    List<SeedOutcome> failed = new ArrayList<>();
    List<Long> missing = new ArrayList<>();
    for (long seed : seeds.all()) {
      file.run(seed)
          .ifPresentOrElse(
              run -> (run.failed() == null ? whole : failed).add(run), () -> missing.add(seed));
    }
    Set<String> commits = new TreeSet<>();
    file.batches().forEach(batch -> commits.add(batch.provenance().commit()));
    return new ArmRuns(arm, whole, failed, missing, commits);
  }

  /** A number of every run that did not fail. */
  double[] all(ToDoubleFunction<SeedOutcome> number) {
    return whole.stream().mapToDouble(number).toArray();
  }

  /** Mean of a number over runs; NaN without runs. */
  double mean(String number) {
    return whole.stream().mapToDouble(run -> run.number(number)).average().orElse(Double.NaN);
  }

  /** Median of a number over runs; NaN without runs. */
  double median(ToDoubleFunction<SeedOutcome> number) {
    return whole.isEmpty() ? Double.NaN : new Median().evaluate(all(number));
  }

  /** How many runs met the goal. */
  int hits() {
    return (int) whole.stream().filter(arm.goal().reached()).count();
  }

  /** Their share; a failed run met nothing, so it counts as a miss. */
  Proportion successRate() {
    return Proportion.of(hits(), runs());
  }

  /** Runs made, failed ones included. */
  int runs() {
    return whole.size() + failed.size();
  }
}

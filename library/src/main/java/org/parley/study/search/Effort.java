package org.parley.study.search;

import java.util.List;
import org.parley.check.Problems;

/**
 * How much a search may try: what must be the same for every learner of a fair comparison.
 *
 * @param trials at least 1
 * @param seeds from which each trial is evaluated; at least 1, all different
 * @param pruning whether the second half of a trial's seeds is left out if the mean of the first
 *     half is below the median of earlier trials' at the same seeds
 */
public record Effort(int trials, List<Long> seeds, boolean pruning) {

  /** Trials that are never pruned, as there is too little to compare them with. */
  static final int SPARED = 5;

  private static final int MOST_TRIALS = 100_000;

  /** Refuses what is out of range, all at once. */
  public Effort {
    seeds = List.copyOf(seeds);
    Problems problems = new Problems();
    problems.requireRange("trials", trials, 1, MOST_TRIALS, "The papers make 50.");
    problems.require(!seeds.isEmpty(), "seeds", "none", "at least 1 seed", "Write seeds = 1..5.");
    problems.require(
        seeds.stream().distinct().count() == seeds.size(),
        "seeds",
        seeds,
        "seeds that differ",
        "The same seed gives the same run.");
    problems.throwIfAny("search effort");
  }

  /** After how many seeds a trial may be pruned: half of them, rounded up. */
  int firstHalf() {
    return (seeds.size() + 1) / 2;
  }

  /** Whether a trial of these values is to be given up: only ever after the first half. */
  boolean prunes(List<Trial> before, Trial begun) {
    if (!pruning || begun.values().size() != firstHalf() || firstHalf() == seeds.size()) {
      return false;
    }
    double[] means =
        before.stream().mapToDouble(it -> it.mean(firstHalf())).filter(Double::isFinite).toArray();
    return means.length >= SPARED && begun.value() < Median.of(means);
  }
}

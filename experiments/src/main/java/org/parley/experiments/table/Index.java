package org.parley.experiments.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How arms of one game compare with a reference arm: the ratio of means over the seeds that all of
 * them have, averaged over the arms (NAP, NPI, NTI and the time index of the SVNR paper's appendix
 * H). The error is jackknifed over seeds.
 */
final class Index {

  /** The mean return of a run. */
  static final ToDoubleFunction<SeedOutcome> RETURN = SeedOutcome::value;

  /** Why there is none. */
  static final String NONE =
      "none: M = "
          + Arms.USUAL_PARTICLES
          + " has no runs in common, or returns less than half of the optimum";

  private static final double LEARNT = 0.5;

  private Index() {}

  /**
   * The index; empty where no seed is common to all, and for returns where the reference has not
   * learnt: a ratio to a return of about 0 or below says nothing.
   */
  static Optional<Spread> of(
      List<ArmRuns> arms, ArmRuns reference, ToDoubleFunction<SeedOutcome> number) {
    List<ArmRuns> all = new ArrayList<>(arms);
    all.add(reference);
    List<Long> seeds = common(all);
    if (seeds.isEmpty() || number == RETURN && !learnt(reference)) {
      return Optional.empty();
    }
    double[][] values = new double[arms.size()][];
    for (int arm = 0; arm < values.length; arm++) {
      values[arm] = values(arms.get(arm), seeds, number);
    }
    double[] base = values(reference, seeds, number);
    return Optional.of(
        Spread.jackknifed(
            seeds.size(),
            chosen ->
                Arrays.stream(values)
                    .mapToDouble(of -> mean(of, chosen) / mean(base, chosen))
                    .average()
                    .orElseThrow()));
  }

  private static boolean learnt(ArmRuns reference) {
    double mean = Arrays.stream(reference.all(RETURN)).average().orElse(Double.NaN);
    return mean >= LEARNT * reference.arm().best();
  }

  private static List<Long> common(List<ArmRuns> all) {
    List<Long> seeds = new ArrayList<>(seeds(all.get(0)));
    all.forEach(runs -> seeds.retainAll(seeds(runs)));
    return seeds;
  }

  private static List<Long> seeds(ArmRuns runs) {
    return runs.whole().stream().map(SeedOutcome::seed).toList();
  }

  private static double[] values(
      ArmRuns runs, List<Long> seeds, ToDoubleFunction<SeedOutcome> number) {
    return runs.whole().stream()
        .filter(run -> seeds.contains(run.seed()))
        .mapToDouble(number)
        .toArray();
  }

  private static double mean(double[] values, int[] chosen) {
    return Arrays.stream(chosen).mapToDouble(at -> values[at]).average().orElse(Double.NaN);
  }
}

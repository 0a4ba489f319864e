package org.parley.study.statistics;

import java.util.Arrays;
import java.util.List;
import org.parley.math.RandomStream;
import org.parley.study.Proportion;

/**
 * How often intervals hold the truth: by simulation, many studies of one learner whose distribution
 * of final values is known.
 *
 * @param studies simulated, at least 1
 * @param resamples of each bootstrap
 * @param stream the source of all randomness
 */
public record Coverage(int studies, int resamples, RandomStream stream) {

  private static final double LEVEL = 0.95;

  /** Shares of studies whose interval of 95 % holds the truth, with each method. */
  public record Shares(double percentile, double bca, double expanded) {}

  /**
   * Of a bootstrap interval.
   *
   * @param truth the aggregate of the law itself
   * @param runs of each study, at least 2
   */
  public Shares of(Law law, int runs, Aggregate aggregate, double truth) {
    return of(List.of(law), runs, aggregate, truth);
  }

  /**
   * Of the interval of the probability that a run of the first law ends above one of the second.
   */
  public Shares improvement(Law first, Law second, int runs, double truth) {
    return of(List.of(first, second), runs, tasks -> Improvement.share(tasks[0], tasks[1]), truth);
  }

  private Shares of(List<Law> laws, int runs, Aggregate aggregate, double truth) {
    int[] held = new int[Bootstrap.Method.values().length];
    for (int study = 0; study < studies; study++) {
      RandomStream draws = stream.named(laws.toString()).at(runs).at(study);
      double[][] tasks = new double[laws.size()][];
      for (int task = 0; task < tasks.length; task++) {
        tasks[task] = drawn(laws.get(task), runs, draws.named("runs").at(task));
      }
      double[] values = resampled(tasks, aggregate, draws.named("bootstrap"));
      for (Bootstrap.Method method : Bootstrap.Method.values()) {
        Interval interval = Ends.of(method, tasks, aggregate, aggregate.of(tasks), values, LEVEL);
        held[method.ordinal()] += interval.contains(truth) ? 1 : 0;
      }
    }
    return new Shares(
        share(held[Bootstrap.Method.PERCENTILE.ordinal()]),
        share(held[Bootstrap.Method.BCA.ordinal()]),
        share(held[Bootstrap.Method.EXPANDED.ordinal()]));
  }

  private double[] resampled(double[][] tasks, Aggregate aggregate, RandomStream draws) {
    Bootstrap bootstrap = new Bootstrap(Bootstrap.Method.EXPANDED, resamples, LEVEL, draws);
    return bootstrap.values(tasks, aggregate, Resampling.of(draws));
  }

  /** Of the Wilson interval of a success rate. */
  public double wilson(double rate, int runs) {
    int held = 0;
    for (int study = 0; study < studies; study++) {
      RandomStream draws = stream.named("wilson").at(runs).at(study);
      int hits = 0;
      for (int run = 0; run < runs; run++) {
        hits += draws.uniform(run) < rate ? 1 : 0;
      }
      Proportion interval = Proportion.of(hits, runs);
      held += interval.low() <= rate && rate <= interval.high() ? 1 : 0;
    }
    return share(held);
  }

  /** The share of studies that are flagged as bimodal. */
  public double flagged(Law law, int runs) {
    double[] reference = Bimodality.reference(runs, stream.named("reference"));
    int flagged = 0;
    for (int study = 0; study < studies; study++) {
      double[] sample = drawn(law, runs, stream.named("flag").named(law.name()).at(runs).at(study));
      double p = Bimodality.pValue(Dip.of(sample), reference);
      flagged += p <= Bimodality.FALSE_ALARMS ? 1 : 0;
    }
    return share(flagged);
  }

  /**
   * Of two kinds far apart, how many runs the smaller one must have among so many to be flagged;
   * half of the runs and one more where no number is enough.
   */
  public static int fewestFlagged(int runs) {
    int few = 1;
    while (few <= runs / 2 && !Bimodality.of(twoKinds(runs, few)).flagged()) {
      few++;
    }
    return few;
  }

  /** Evenly spread from 0 to 1, and from 1,000 to 1,001. */
  private static double[] twoKinds(int runs, int few) {
    double[] values = new double[runs];
    for (int run = 0; run < runs; run++) {
      values[run] = run < few ? (run + 0.5) / few : 1_000 + (run - few + 0.5) / (runs - few);
    }
    return values;
  }

  private static double[] drawn(Law law, int runs, RandomStream draws) {
    double[] values = new double[runs];
    Arrays.setAll(values, run -> law.quantile(draws.uniform(run)));
    return values;
  }

  private double share(int held) {
    return (double) held / studies;
  }
}

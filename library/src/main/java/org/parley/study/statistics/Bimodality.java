package org.parley.study.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.parley.check.Problems;
import org.parley.math.RandomStream;

/**
 * Whether runs fall into kinds, so that a mean or an interquartile mean describes none of them:
 * Hartigan's dip test, its distribution under one mode by simulation.
 *
 * <p>The reference is the uniform distribution, of all unimodal ones the hardest to tell from two
 * modes as runs grow many; so {@value #FALSE_ALARMS} bounds the rate of false alarms. With fewer
 * than {@value #FEWEST} runs nothing is flagged: no sample of 3 can be told from one mode.
 *
 * @param runs number of runs
 * @param dip Hartigan's dip, from 1 / (2 n) to 1/4
 * @param pValue probability of a dip at least as large under one mode; 1 with too few runs
 * @param flagged whether {@code pValue} is at most {@value #FALSE_ALARMS}
 * @param split the two kinds if there are two; empty where all runs are equal
 */
public record Bimodality(
    int runs, double dip, double pValue, boolean flagged, Optional<Split> split) {

  /** Rate of false alarms where there is one mode, at most. */
  public static final double FALSE_ALARMS = 0.05;

  /** Runs below which nothing is flagged. */
  public static final int FEWEST = 4;

  private static final int SIMULATIONS = 4_000;

  /** Simulated samples have at most so many runs; see {@link #pValue}. */
  private static final int MOST_SIMULATED = 400;

  /** Of the final values of one learner on one task, always by the same simulated samples. */
  public static Bimodality of(double... runs) {
    return of(RandomStream.of(0).named("statistics").named("dip"), runs);
  }

  /** The same with other simulated samples. */
  public static Bimodality of(RandomStream stream, double... runs) {
    Scores checked = Scores.of(runs);
    double dip = Dip.of(runs);
    double least = Arrays.stream(runs).min().orElseThrow();
    boolean spread = Arrays.stream(runs).anyMatch(run -> run != least);
    double p = !spread || runs.length < FEWEST ? 1 : pValue(dip, runs.length, stream);
    Optional<Split> split = spread ? Optional.of(Split.of(runs)) : Optional.empty();
    return new Bimodality(checked.runs(), dip, p, p <= FALSE_ALARMS, split);
  }

  /** The dip shrinks as 1 / √n, so beyond {@value #MOST_SIMULATED} runs it is scaled to as many. */
  private static double pValue(double dip, int runs, RandomStream stream) {
    int simulated = Math.min(runs, MOST_SIMULATED);
    return pValue(dip * Math.sqrt((double) runs / simulated), reference(simulated, stream));
  }

  /** The share of uniform samples with at least this dip, the sample itself counted among them. */
  static double pValue(double dip, double[] reference) {
    long larger = Arrays.stream(reference).filter(other -> other >= dip).count();
    return (larger + 1.0) / (reference.length + 1.0);
  }

  /** Dips of uniform samples of so many runs. */
  static double[] reference(int runs, RandomStream stream) {
    double[] dips = new double[SIMULATIONS];
    double[] sample = new double[runs];
    for (int simulation = 0; simulation < SIMULATIONS; simulation++) {
      RandomStream draws = stream.at(runs).at(simulation);
      Arrays.setAll(sample, draws::uniform);
      dips[simulation] = Dip.of(sample);
    }
    return dips;
  }

  /** What it says in words, such as {@code two kinds of runs: 5 near 2.1, 3 near 263}. */
  public String words() {
    if (!flagged || split.isEmpty()) {
      return "one kind of runs, as far as " + runs + " can tell";
    }
    Split kinds = split.get();
    return String.format(
        Locale.ROOT,
        "two kinds of runs: %d near %.4g, %d near %.4g (dip %.3f, p = %.3f)",
        kinds.lower(),
        kinds.lowerMean(),
        kinds.upper(),
        kinds.upperMean(),
        dip,
        pValue);
  }

  /** Refuses a probability that is none. */
  public Bimodality {
    Problems problems = new Problems();
    problems.require(
        pValue >= 0 && pValue <= 1, "pValue", pValue, "from 0 to 1", "Use Bimodality.of.");
    problems.throwIfAny("bimodality");
  }
}

package org.parley.experiments;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.parley.check.Problems;
import org.parley.math.RandomStream;
import org.parley.study.statistics.Aggregate;
import org.parley.study.statistics.Coverage;
import org.parley.study.statistics.Law;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley coverage}: how often intervals of 95 % hold the truth. */
@Command(
    name = "coverage",
    description = "Check by simulation how often intervals of 95 % hold the truth, as a table.",
    sortOptions = false)
final class Cover implements Callable<Integer> {

  private static final int[] RUNS = {5, 10, 20, 50};
  private static final double[] RATES = {0.05, 0.3, 0.5, 0.9};
  private static final int MOST = 1_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--studies",
      paramLabel = "N",
      description = "Simulated studies of each row (default: ${DEFAULT-VALUE}).")
  private int studies = 2_000;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "Resamples of each bootstrap (default: ${DEFAULT-VALUE}).")
  private int resamples = 2_000;

  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    Problems problems = new Problems();
    problems.requireRange("--studies", studies, 1, MOST, "2,000 take minutes.");
    problems.requireRange("--resamples", resamples, 100, MOST, "2,000 are usual.");
    problems.throwIfAny("parley coverage");
    PrintWriter out = spec.commandLine().getOut();
    Coverage coverage = new Coverage(studies, resamples, RandomStream.of(1).named("coverage"));
    out.printf("Shares of %,d studies, in %%; nominal 95.%n%n", studies);
    intervals(coverage, out);
    rates(coverage, out);
    flags(coverage, out);
    smallerKind(out);
    return ExitCode.DONE;
  }

  private static void intervals(Coverage coverage, PrintWriter out) {
    out.println("| statistic | final values | runs | percentile | BCa | expanded |");
    out.println("| :-- | :-- | --: | --: | --: | --: |");
    for (Law law : Law.values()) {
      for (int runs : RUNS) {
        row("mean", law, runs, coverage.of(law, runs, Aggregate.MEAN, law.mean()), out);
        double middle = law.interquartileMean();
        row("IQM", law, runs, coverage.of(law, runs, Aggregate.IQM, middle), out);
        row("improvement", law, runs, coverage.improvement(law, law, runs, 0.5), out);
      }
    }
  }

  private static void row(
      String statistic, Law law, int runs, Coverage.Shares shares, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.1f | %.1f | %.1f |%n",
        statistic,
        name(law),
        runs,
        100 * shares.percentile(),
        100 * shares.bca(),
        100 * shares.expanded());
    out.flush();
  }

  private static void rates(Coverage coverage, PrintWriter out) {
    out.printf("%n| true success rate | runs | Wilson |%n| --: | --: | --: |%n");
    for (double rate : RATES) {
      for (int runs : RUNS) {
        double share = 100 * coverage.wilson(rate, runs);
        out.printf(Locale.ROOT, "| %.2f | %d | %.1f |%n", rate, runs, share);
      }
    }
  }

  private static void flags(Coverage coverage, PrintWriter out) {
    out.printf("%n| final values | runs | flagged as bimodal |%n| :-- | --: | --: |%n");
    for (Law law : Law.values()) {
      for (int runs : RUNS) {
        double share = 100 * coverage.flagged(law, runs);
        out.printf(Locale.ROOT, "| %s | %d | %.1f |%n", name(law), runs, share);
      }
    }
  }

  private static void smallerKind(PrintWriter out) {
    out.printf("%n| runs | of the smaller kind, to be flagged |%n| --: | --: |%n");
    for (int runs : RUNS) {
      out.printf("| %d | %d |%n", runs, Coverage.fewestFlagged(runs));
    }
  }

  private static String name(Law law) {
    return law.name().toLowerCase(Locale.ROOT);
  }
}

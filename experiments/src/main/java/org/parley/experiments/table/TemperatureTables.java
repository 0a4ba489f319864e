package org.parley.experiments.table;

import java.util.Map;
import org.parley.schedule.Annealing;
import org.parley.schedule.Exponential;
import org.parley.schedule.Geometric;

/** Tables 7 and 8, and what the paper does not vary: the starting temperature. */
final class TemperatureTables {

  /** What the other tables have. */
  private static final Exponential USUAL = Ablated.COOLING;

  private static final double START = USUAL.from();

  /** Table 8's schedules end here. */
  private static final double PAPERS_END = 0.01;

  private static final double[] FINALS = {1, 0.1, 0.01, 0.001, 0};
  private static final double[] STARTS = {1, 2, 5, 10, 20, 30, 50, 100};

  private TemperatureTables() {}

  /** Table 7. */
  static Table seven() {
    Table.Builder table =
        Table.named("7", "final temperature on Max of Three, s2 = 1.5", Expected.of("table-7"));
    for (double end : FINALS) {
      String name = Numbers.plain(end);
      table.arm(
          Arms.cooling("final-" + name, name + ", from 1", Annealing.linear(1, end, 0.5))
              .beside(name));
    }
    for (double end : FINALS) {
      String name = Numbers.plain(end);
      table.arm(
          Arms.cooling("final-" + name + "-from-30", name + ", from 30", hot(end)).beside(name));
    }
    return table
        .column(new Column("paper's convergence", (runs, results) -> percent(runs, results)))
        .note(
            "Ours: the paper prints neither start nor shape of this schedule, only that it decays over"
                + " half of training. \"From 1\", as Table 8 starts: linear, as it must reach 0. \"From"
                + " 30\", as Parley's default starts: exponential; 0 is reached at the end of an"
                + " exponential to 0.001.")
        .build();
  }

  private static Annealing hot(double end) {
    return end > 0
        ? Annealing.exponential(START, end, 0.5)
        : Annealing.exponential(START, 0.001, 0.5).andThen(Annealing.constant(0));
  }

  private static String percent(ArmRuns runs, Results results) {
    double share =
        results.table().expected().row(runs.arm().printed()).numbers().get("convergence rate");
    return Numbers.plain(100 * share) + " %";
  }

  /** Table 8. */
  static Table eight() {
    Map<String, Annealing> paces = Annealing.table8();
    return Table.named("8", "paces of annealing on Max of Three, s2 = 1.5", Expected.of("table-8"))
        .arm(printed("Instant", "instant", paces))
        .arm(printed("Fast Linear", "fast-linear", paces))
        .arm(hotter("Fast Linear", "fast-linear", Annealing.linear(START, PAPERS_END, 0.1)))
        .arm(printed("Medium Linear", "medium-linear", paces))
        .arm(hotter("Medium Linear", "medium-linear", Annealing.linear(START, PAPERS_END, 0.3)))
        .arm(printed("Slow Linear", "slow-linear", paces))
        .arm(hotter("Slow Linear", "slow-linear", Annealing.linear(START, PAPERS_END, 0.8)))
        .arm(printed("Exponential", "exponential", paces))
        .arm(hotter("Exponential", "exponential", new Geometric(START, PAPERS_END, 0.9995)))
        .arm(
            Arms.cooling(
                    "exponential-from-30-to-the-end",
                    "Exponential, from 30, as steep as reaches 0.01",
                    Annealing.exponential(START, PAPERS_END, 1))
                .beside("Exponential"))
        .missing(
            "Instant, from 30: a temperature that never falls has no start of its own; it is the row"
                + " that the paper prints as failing")
        .note("Ours: \"from 30\" changes the start alone; ends and paces are as printed.")
        .note(
            "Ours: from 30, 0.9995 a step is still at 2.5 after 5,000 steps, so a second row is as"
                + " steep as reaches 0.01 in training.")
        .build();
  }

  private static Arm printed(String label, String key, Map<String, Annealing> paces) {
    return Arms.cooling("pace-" + key, label, paces.get(label));
  }

  private static Arm hotter(String row, String key, Annealing annealing) {
    return Arms.cooling("pace-" + key + "-from-30", row + ", from 30", annealing).beside(row);
  }

  /** The starting temperature. */
  static Table start() {
    Table.Builder table =
        Table.named(
            "start",
            "starting temperature on Max of Three, s2 = 1.5",
            Expected.none("the SVNR paper does not vary where annealing starts"));
    for (double from : STARTS) {
      String label = "from " + Numbers.plain(from);
      table.arm(
          from == START
              ? Arms.usual().called(label + " (as in the other tables)")
              : Arms.cooling(
                  "start-" + Numbers.plain(from),
                  label,
                  new Exponential(from, USUAL.to(), USUAL.over())));
    }
    return table.note("Ours: " + USUAL + ", from other temperatures.").build();
  }
}

package org.parley.experiments.table;

import org.parley.study.Proportion;

/** Which equilibrium is entered, beside the public experiments' numbers. */
final class BasinTables {

  private static final Expected PUBLISHED = Expected.of("basin-entry");

  private BasinTables() {}

  static Table entry() {
    return Table.named("basin-entry", "which equilibrium is entered, and how often", PUBLISHED)
        .arms(BasinArms.entry())
        .unscored(new Budget(40, new SeedRange(1, 4)), new Budget(260, new SeedRange(1, 100)))
        .column(new Column("success [95 %]", (runs, results) -> success(runs)))
        .column(new Column("published", (runs, results) -> published(runs, BasinArms.SUCCESS)))
        .column(new Column("verdict", BasinTables::verdict))
        .column(new Column("restarts ± s.e.", (runs, results) -> restarts(runs)))
        .column(
            new Column(
                "published restarts", (runs, results) -> published(runs, BasinArms.RESTARTS)))
        .column(new Column("found by restarts", (runs, results) -> found(runs)))
        .column(
            new Column(
                "median s/run", (runs, results) -> Numbers.of(runs.median(SeedOutcome::seconds))))
        .note(
            "Success: the first action, to cooperate or to hunt the stag, has a probability of at"
                + " least 0.82 at the start after training; of both agents' in tables, on average in"
                + " networks, as the public code counts.")
        .note(
            "\"Within\": the published share is within our 95 % Wilson interval of as many seeds.")
        .note(
            "Restarts: walks of 120 steps from logits uniform over (−3, 3) until one succeeds, 0 for"
                + " the first, 12 where none does. Ours and the published mean are both of 100 runs:"
                + " they differ by chance by about 1.4 standard errors.")
        .note(
            "Tables have the shaping term and whole returns, networks the look-ahead term and rewards"
                + " to go: so has the public code.")
        .build();
  }

  private static String success(ArmRuns runs) {
    Proportion rate = runs.successRate();
    return Numbers.of(rate.rate())
        + " ["
        + Numbers.of(rate.low())
        + ", "
        + Numbers.of(rate.high())
        + "]";
  }

  private static Double expected(ArmRuns runs, String number) {
    return PUBLISHED.row(runs.arm().printed()).numbers().get(number);
  }

  private static String published(ArmRuns runs, String number) {
    Double printed = expected(runs, number);
    return printed == null ? "not given" : Numbers.of(printed);
  }

  private static String verdict(ArmRuns runs, Results results) {
    Double printed = expected(runs, BasinArms.SUCCESS);
    if (results.profile() == Profile.QUICK) {
      return Verdict.SHORT;
    }
    Proportion rate = runs.successRate();
    double slack = 1e-9;
    return rate.low() <= printed + slack && printed <= rate.high() + slack
        ? "within"
        : "**not within**";
  }

  private static String restarts(ArmRuns runs) {
    double[] counts = runs.all(run -> run.number(BasinArms.RESTARTS));
    if (Double.isNaN(counts[0])) {
      return "not run";
    }
    Spread spread = Spread.of(counts);
    return Numbers.of(spread.value())
        + " ± "
        + Numbers.of(spread.deviation() / Math.sqrt(counts.length));
  }

  private static String found(ArmRuns runs) {
    double share = runs.mean(BasinArms.FOUND);
    return Double.isNaN(share) ? "not run" : Numbers.share(share);
  }
}

package org.parley.experiments.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Tables 4 and 5: how many particles, and how that depends on the number of agents. */
final class ParticleTables {

  static final List<Integer> COUNTS =
      IntStream.iterate(16, m -> m <= 64, m -> m + 8).boxed().toList();

  private static final List<String> TASKS =
      List.of("HalfCheetah-2x3", "CoupledHalfCheetah-1p1", "Ant-2x4", "Walker2d-2x3");

  private static final String PAIRED =
      "An index is a ratio of means over seeds; its interval is jackknifed over seeds. Its verdict"
          + " is the same rule with 1 as the optimum.";

  private static final String TIMED =
      "Time indices stand in table 10, which measures one run at a time; the seconds here are of"
          + " runs made beside others, in part on other days.";

  private ParticleTables() {}

  /** Table 4. */
  static Table four() {
    return Table.named("4", "particles M on Max of Three, s2 = 1.5", Expected.of("table-4"))
        .arms(COUNTS.stream().map(Arms::three).toList())
        .column(index())
        .column(paper())
        .column(judged())
        .section(ParticleTables::tasks)
        .missing(
            String.join(", ", TASKS)
                + ": MuJoCo tasks are not in Parley, so Max of Three stands in for them; the paper"
                + " has no row for it")
        .note("Ours: " + PAIRED)
        .note("Ours: " + TIMED)
        .build();
  }

  private static Column index() {
    return new Column(
        "return index",
        (runs, results) -> ours(runs, results).map(Spread::withInterval).orElse(Index.NONE));
  }

  private static Column paper() {
    return new Column(
        "paper's NAP",
        (runs, results) ->
            Optional.ofNullable(printed(runs, results)).map(Numbers::share).orElse("not given"));
  }

  private static Column judged() {
    return new Column(
        "return verdict",
        (runs, results) ->
            ours(runs, results)
                .map(index -> results.verdict(index.runs(), () -> index, printed(runs, results), 1))
                .orElse(Verdict.NO_INDEX));
  }

  private static Double printed(ArmRuns runs, Results results) {
    return results.table().expected().row(runs.arm().printed()).numbers().get("NAP");
  }

  private static Optional<Spread> ours(ArmRuns runs, Results results) {
    ArmRuns reference = results.of(List.of(Arms.three(Arms.USUAL_PARTICLES))).get(0);
    return Index.of(List.of(runs), reference, Index.RETURN);
  }

  /** The paper's own numbers of Table 4, beside the reason why we have none. */
  private static String tasks(Results results) {
    List<String> headers = new ArrayList<>(List.of("M"));
    TASKS.forEach(task -> headers.add(task + ", paper"));
    headers.add("ours");
    Grid grid = new Grid(headers);
    for (int count : COUNTS) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(count)));
      for (String task : TASKS) {
        Expected.Printed printed = results.table().expected().row(task + ", M = " + count);
        cells.add(Numbers.of(printed.mean()) + " ± " + Numbers.of(printed.sd()));
      }
      cells.add("missing: MuJoCo tasks are not in Parley");
      grid.row(cells);
    }
    return "## The paper's own tasks\n\n" + grid;
  }

  /** Agents, the game that has so many, and the paper's row. */
  private record Regime(int agents, String game, IntFunction<Arm> arm) {
    List<Arm> arms() {
      return COUNTS.stream().map(arm::apply).toList();
    }
  }

  private static final List<Regime> REGIMES =
      List.of(
          new Regime(2, "Max of Two, for the four MuJoCo tasks", Arms::two),
          new Regime(3, "Max of Three, s2 = 1.5", Arms::three),
          new Regime(4, "Particle Gather", Arms::gather));

  /** Table 5. */
  static Table five() {
    Table.Builder table =
        Table.named("5", "number of agents, over particles M = 16 … 64", Expected.of("table-5"));
    REGIMES.forEach(regime -> regime.arms().forEach(arm -> table.arm(arm.beside("no row a run"))));
    return table
        .section(ParticleTables::regimes)
        .missing(
            String.join(", ", TASKS)
                + ": MuJoCo tasks are not in Parley; Max of Two stands in for two agents, so the"
                + " paper's row for two agents is about other games")
        .note("Ours: " + PAIRED)
        .note("Ours: " + TIMED)
        .build();
  }

  private static String regimes(Results results) {
    Grid grid = new Grid(List.of("agents", "game", "NPI", "paper", "verdict"));
    for (Regime regime : REGIMES) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(regime.agents()), regime.game()));
      cells.addAll(cells(regime, results));
      grid.row(cells);
    }
    return "## Indices, relative to M = " + Arms.USUAL_PARTICLES + "\n\n" + grid;
  }

  private static List<String> cells(Regime regime, Results results) {
    ArmRuns reference = results.of(List.of(regime.arm().apply(Arms.USUAL_PARTICLES))).get(0);
    Double printed =
        results.table().expected().row(String.valueOf(regime.agents())).numbers().get("NPI");
    Optional<Spread> index = Index.of(results.of(regime.arms()), reference, Index.RETURN);
    return List.of(
        index.map(Spread::withInterval).orElse(Index.NONE),
        Numbers.share(printed),
        index
            .map(ours -> results.verdict(ours.runs(), () -> ours, printed, 1))
            .orElse(Verdict.NO_INDEX));
  }
}

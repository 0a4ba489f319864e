package org.parley.experiments.table;

import java.util.List;
import org.parley.learner.svnr.CriticScope;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.negotiation.Negotiation;

/** One critic for all agents of a chain beside one for each link (SVNR paper, appendix M.1.2). */
final class FactorsTable {

  private static final List<Integer> SIZES = List.of(10, 50);

  private FactorsTable() {}

  static Table factors() {
    Table.Builder table =
        Table.named(
            "factors",
            "learning a chain with one critic, and with one for each link",
            Expected.none("the SVNR paper argues for factors (M.1.2) and measures nothing"));
    for (int agents : SIZES) {
      SvnrBuilder neighbours = FactorCost.neighbours(agents);
      table
          .arm(arm(agents, "nested", "one critic, strictly nested", nested()))
          .arm(arm(agents, "one-critic", "one critic, hears its neighbour", neighbours))
          .arm(
              arm(
                  agents,
                  "factors",
                  "a critic a link, hears its neighbour",
                  FactorCost.neighbours(agents).criticScope(CriticScope.FACTORS)));
    }
    return table
        .timedAlone(new Budget(40, new SeedRange(1, 1)), new Budget(2_000, new SeedRange(1, 3)))
        .column(spread())
        .column(new Column("law at the end", (runs, results) -> law(runs)))
        .column(median(ChainCost.MICROS))
        .column(new Column("µs an agent", (runs, results) -> share(runs)))
        .column(median(ChainCost.BYTES))
        .column(sent(FactorCost.MESSAGES))
        .column(sent(FactorCost.FLOATS))
        .section(FactorsTable::growth)
        .note(
            "The game: −[(u_1 − 3)² + Σ (u_i − u_(i−1))²] / N, actions in [−10, 10]; its optimum is 0,"
                + " each pair of neighbours a factor. Law at the end: the mean of the Boltzmann law"
                + " of the last temperature, −N α / 2 for a quadratic reward.")
        .note(
            "A critic a link: agents send actions, particles and gradients to those they share a link"
                + " with; the first agent of a link holds its critic and its memory. Nothing else"
                + " goes between agents: the learner refuses it. Noise comes from the shared seed.")
        .note(
            "A critic a link learns from what its link pays, N − 1 numbers a step; one critic learns"
                + " from their sum. Part of the difference in return is that.")
        .note(
            "One critic sees all actions at no counted cost. All agents run on one core here: µs an"
                + " agent is what each would take on a machine of its own, messages not included.")
        .note(
            "Bytes: allocated by the start and the first update, all agents together; replay of 2,000"
                + " steps, grown as it fills. Time: the median update of a run, the median run.")
        .build();
  }

  private static SvnrBuilder nested() {
    return FactorCost.settings().negotiation(Negotiation.strictlyNested());
  }

  private static Arm arm(int agents, String key, String label, SvnrBuilder svnr) {
    return new Arm(
        "chain-" + agents + "-" + key,
        agents + " agents, " + label,
        new FactorCost(agents, svnr.build()),
        new Goal("none", run -> true),
        1,
        "");
  }

  private static Column spread() {
    return new Column(
        "return, mean ± sd",
        (runs, results) -> Spread.of(runs.all(SeedOutcome::value)).withDeviation());
  }

  private static FactorCost work(ArmRuns runs) {
    return (FactorCost) runs.arm().work();
  }

  private static String law(ArmRuns runs) {
    return Numbers.share(-work(runs).agents() * FactorCost.LAST_TEMPERATURE / 2);
  }

  private static Column median(String number) {
    return new Column(
        number, (runs, results) -> Numbers.of(runs.median(run -> run.number(number))));
  }

  private static String share(ArmRuns runs) {
    double micros = runs.median(run -> run.number(ChainCost.MICROS));
    return work(runs).apart() ? Numbers.of(micros / work(runs).agents()) : "one learner";
  }

  private static Column sent(String number) {
    return new Column(
        number,
        (runs, results) ->
            work(runs).apart() ? Numbers.of(runs.median(run -> run.number(number))) : "sees all");
  }

  /** By what five times the agents multiply each cost. */
  private static String growth(Results results) {
    Grid grid = new Grid(List.of("10 → 50 agents", "µs an update", "bytes", "messages", "floats"));
    for (int arm = 0; arm < results.arms().size() / SIZES.size(); arm++) {
      ArmRuns few = results.arms().get(arm);
      ArmRuns many = results.arms().get(arm + results.arms().size() / SIZES.size());
      if (!few.whole().isEmpty() && !many.whole().isEmpty()) {
        grid.row(
            List.of(
                few.arm().label().replaceFirst("^\\d+ agents, ", ""),
                factor(few, many, ChainCost.MICROS),
                factor(few, many, ChainCost.BYTES),
                factor(few, many, FactorCost.MESSAGES),
                factor(few, many, FactorCost.FLOATS)));
      }
    }
    return "## Growth\n\n" + grid;
  }

  private static String factor(ArmRuns few, ArmRuns many, String number) {
    double times = many.median(r -> r.number(number)) / few.median(r -> r.number(number));
    return Double.isNaN(times) ? "sees all" : "× " + Numbers.of(times);
  }
}

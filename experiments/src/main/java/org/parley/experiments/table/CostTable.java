package org.parley.experiments.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.game.Game;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.MaxOfTwo;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.svnr.Svnr;

/** Table 10 and the time indices of tables 4 and 5: what training costs, measured alone. */
final class CostTable {

  private static final Expected PARTICLES = Expected.of("table-4");
  private static final Expected AGENTS = Expected.of("table-5");

  private CostTable() {}

  static Table ten() {
    Table.Builder table =
        Table.named(
            "10", "time of each learner and particle count beside SVNR's", Expected.of("table-10"));
    games().forEach((key, game) -> rows(table, key, game));
    return table
        .timedAlone(new Budget(20, new SeedRange(1, 2)), new Budget(200, new SeedRange(1, 5)))
        .column(median(UpdateCost.MICROS))
        .column(median(UpdateCost.UPDATES))
        .column(new Column("of SVNR's [95 %]", CostTable::ratio))
        .column(new Column("paper", CostTable::paper))
        .column(new Column("verdict", CostTable::verdict))
        .section(CostTable::agents)
        .missing("MuJoCo tasks: not in Parley; its games stand in for them.")
        .note(
            "Ours: the last two thirds of 200 episodes are timed, evaluations left out; one run at a"
                + " time, seeds of all rows in turn; all with their defaults, which the contract"
                + " compares. A ratio is one of means over seeds, of learners to SVNR with its defaults,"
                + " of SVNR's M to M = 32; its interval is jackknifed.")
        .note(
            "Ours: times are of a step of the game with what is learnt from it, as the paper's are of"
                + " a whole training, of Ant-2x4 (table 10) or of four MuJoCo tasks (tables 4 and 5)"
                + " on an A100; other M are SVNR's.")
        .build();
  }

  private static Map<String, Game> games() {
    Map<String, Game> games = new LinkedHashMap<>();
    games.put("max-of-two", MaxOfTwo.game());
    games.put("max-of-three-1.5", MaxOfThree.game(1.5));
    games.put("particle-gather", ParticleGather.game());
    return games;
  }

  private static void rows(Table.Builder table, String key, Game game) {
    Map<String, Learner> learners = new LinkedHashMap<>();
    Svnr svnr = Fairness.svnr(game);
    learners.put("svnr", svnr);
    learners.putAll(
        Fitting.learners(game, Catalogue.all(), told -> table.missing(game.name() + ", " + told)));
    for (int count : ParticleTables.COUNTS) {
      if (count != svnr.particles()) {
        learners.put(String.valueOf(count), svnr.toBuilder().particles(count).build());
      }
    }
    learners.forEach((id, learner) -> table.arm(arm(key, id, game, learner)));
  }

  private static Arm arm(String key, String id, Game game, Learner learner) {
    return new Arm(
        "cost-" + key + "-" + id,
        game.name() + ": " + title(id, learner),
        new UpdateCost(game, learner),
        new Goal("none", run -> true),
        1,
        learner instanceof Svnr svnr ? String.valueOf(svnr.particles()) : id);
  }

  private static String title(String id, Learner learner) {
    return learner instanceof Svnr svnr
        ? "SVNR, M = " + svnr.particles()
        : Catalogue.of(id).orElseThrow().title();
  }

  private static Column median(String number) {
    return new Column(
        number, (runs, results) -> Numbers.of(runs.median(run -> run.number(number))));
  }

  /**
   * Beside SVNR with its defaults; of particle counts, which tables 4 and 5 have, beside M = 32.
   */
  private static Optional<Spread> index(List<ArmRuns> runs, Results results) {
    UpdateCost cost = cost(runs.get(0));
    int particles =
        cost.by() instanceof Svnr ? Arms.USUAL_PARTICLES : Fairness.svnr(cost.on()).particles();
    return results.arms().stream()
        .filter(it -> it.arm().work().game().equals(cost.game()))
        .filter(it -> cost(it).by() instanceof Svnr svnr && svnr.particles() == particles)
        .findFirst()
        .flatMap(svnr -> Index.of(runs, svnr, run -> run.number(UpdateCost.MICROS)));
  }

  private static UpdateCost cost(ArmRuns runs) {
    return (UpdateCost) runs.arm().work();
  }

  private static String ratio(ArmRuns runs, Results results) {
    return told(index(List.of(runs), results));
  }

  private static String told(Optional<Spread> index) {
    return index.map(Spread::withInterval).orElse("no runs in common");
  }

  /** Of a learner table 10's number, of a particle count table 4's. */
  private static Double printed(ArmRuns runs, Results results) {
    String row = runs.arm().printed();
    Double learner = results.table().expected().row(row).numbers().get("relative time");
    return learner == null ? PARTICLES.row(row).numbers().get("time index") : learner;
  }

  private static String paper(ArmRuns runs, Results results) {
    return Optional.ofNullable(printed(runs, results)).map(Numbers::of).orElse("not given");
  }

  private static String verdict(ArmRuns runs, Results results) {
    return verdict(index(List.of(runs), results), printed(runs, results), results);
  }

  private static String verdict(Optional<Spread> index, Double printed, Results results) {
    return index
        .map(ours -> results.verdict(ours.runs(), () -> ours, printed, 1))
        .orElse(Verdict.NO_RUNS);
  }

  /** The mean time over all M beside M = 32, by number of agents: table 5's NTI. */
  private static String agents(Results results) {
    Grid grid = new Grid(List.of("agents", "game", "NTI", "paper", "verdict"));
    for (Game game : games().values()) {
      List<ArmRuns> runs =
          results.arms().stream()
              .filter(it -> it.arm().work().game().equals(game.toString()))
              .filter(it -> cost(it).by() instanceof Svnr)
              .toList();
      Optional<Spread> index = index(runs, results);
      String agents = String.valueOf(game.agents().size());
      Double printed = AGENTS.row(agents).numbers().get("NTI");
      grid.row(
          List.of(
              agents,
              game.name(),
              told(index),
              Numbers.share(printed),
              verdict(index, printed, results)));
    }
    return "## Time over M = 16 … 64 beside M = 32 (NTI of table 5)\n\n" + grid;
  }
}

package org.parley.experiments.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.game.Game;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;

/** Table 10: the time of each learner beside SVNR's. */
final class CostTable {

  private static final String SVNR = "svnr";

  private CostTable() {}

  static Table ten() {
    Table.Builder table =
        Table.named("10", "time of each learner beside SVNR's", Expected.of("table-10"));
    Map<String, Game> games = new LinkedHashMap<>();
    games.put("max-of-three-1.5", MaxOfThree.game(1.5));
    games.put("particle-gather", ParticleGather.game());
    games.forEach((key, game) -> rows(table, key, game));
    return table
        .timedAlone(new Budget(20, new SeedRange(1, 2)), new Budget(300, new SeedRange(1, 5)))
        .column(median(UpdateCost.MICROS))
        .column(median(UpdateCost.UPDATES))
        .column(new Column("of SVNR's [95 %]", CostTable::ratio))
        .column(new Column("the paper, Ant-2x4", CostTable::paper))
        .column(new Column("verdict", CostTable::verdict))
        .missing("Ant-2x4: MuJoCo tasks are not in Parley; two of its games stand in for it.")
        .note(
            "Ours: 300 episodes, the last 200 of them timed, evaluations left out; one run at a time,"
                + " seeds of all learners in turn; all with their defaults, which the contract"
                + " compares. A ratio is one of means over seeds; its interval is jackknifed.")
        .note(
            "Ours: times are of a step of the game with what is learnt from it, as the paper's are of"
                + " a whole training; its networks and its processor are others.")
        .build();
  }

  private static void rows(Table.Builder table, String key, Game game) {
    Map<String, Learner> learners = new LinkedHashMap<>();
    learners.put(SVNR, Fairness.svnr(game));
    learners.putAll(
        Fitting.learners(game, Catalogue.all(), told -> table.missing(game.name() + ", " + told)));
    learners.forEach((id, learner) -> table.arm(arm(key, id, game, learner)));
  }

  private static Arm arm(String key, String id, Game game, Learner learner) {
    return new Arm(
        "cost-" + key + "-" + id,
        game.name() + ": " + Catalogue.of(id).map(Catalogue.Entry::title).orElse("SVNR"),
        new UpdateCost(game, learner),
        new Goal("none", run -> true),
        1,
        id);
  }

  private static Column median(String number) {
    return new Column(
        number, (runs, results) -> Numbers.of(runs.median(run -> run.number(number))));
  }

  private static Optional<Spread> index(ArmRuns runs, Results results) {
    String game = runs.arm().work().game();
    return results.arms().stream()
        .filter(it -> it.arm().printed().equals(SVNR) && it.arm().work().game().equals(game))
        .findFirst()
        .flatMap(svnr -> Index.of(List.of(runs), svnr, run -> run.number(UpdateCost.MICROS)));
  }

  private static String ratio(ArmRuns runs, Results results) {
    return index(runs, results).map(Spread::withInterval).orElse("no runs in common");
  }

  private static Double printed(ArmRuns runs, Results results) {
    return results.table().expected().row(runs.arm().printed()).numbers().get("relative time");
  }

  private static String paper(ArmRuns runs, Results results) {
    Double printed = printed(runs, results);
    return printed == null ? "not given" : Numbers.of(printed);
  }

  private static String verdict(ArmRuns runs, Results results) {
    return index(runs, results)
        .map(ours -> results.verdict(ours.runs(), () -> ours, printed(runs, results), 1))
        .orElse(Verdict.NO_RUNS);
  }
}

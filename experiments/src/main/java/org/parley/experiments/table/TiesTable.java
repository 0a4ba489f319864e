package org.parley.experiments.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parley.game.OneShotGame;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.svnr.Svnr;
import org.parley.negotiation.Negotiation;
import org.parley.study.Compliance;

/**
 * The tie study: how often each learner's agents leave what is safe and mean the same one of
 * several equally good peaks.
 */
public final class TiesTable {

  /** Numbers of agents. */
  static final List<Integer> AGENTS = List.of(2, 3, 4, 5, 6, 7, 8);

  /** Numbers of good peaks. */
  static final List<Integer> PEAKS = List.of(2, 3, 4, 5, 6);

  private static final OneShotGame SMALLEST = TieGames.of(2, 2);

  private static final Compliance MARKS = compliance();

  private TiesTable() {}

  static Table ties() {
    Table.Builder table =
        Table.named(
                "ties",
                "2 to 8 agents before a safe peak and 2 to 6 equally good ones",
                Expected.none("no paper has it; the game is Parley's Max of Many"))
            .unlisted()
            .budgets(new Budget(100, new SeedRange(1, 2)), new Budget(5_000, new SeedRange(1, 20)));
    Map<String, Learner> learners = learners(table::missing);
    for (int agents : AGENTS) {
      for (int peaks : PEAKS) {
        OneShotGame game = TieGames.of(agents, peaks);
        learners.forEach((id, learner) -> table.arm(arm(id, learner, game, agents, peaks)));
      }
    }
    learners
        .keySet()
        .forEach(id -> table.section(results -> TieText.grid(title(id), rates(results))));
    MARKS.notes().forEach(note -> table.note(note + "."));
    return table
        .section(results -> TieText.verdict(results.profile(), rates(results), title("svnr")))
        .section(results -> TieText.goodPlays(results.budget().episodes()))
        .note(
            "Cells: runs that succeeded, of all, with Wilson's 95 % interval. Where the peaks"
                + " lie: MaxOfMany, layout "
                + TieGames.LAYOUT
                + ".")
        .note(
            "Width of the good peaks, the safe one twice as wide: "
                + widths()
                + ". Beyond four agents they widen, so that the ball in which one beats the safe peak"
                + " keeps its share of the box.")
        .note("Every learner has its defaults; only SVNR's agents hear one another.")
        .build();
  }

  private static String widths() {
    return AGENTS.stream()
        .map(agents -> Numbers.plain(TieGames.width(agents)) + " with " + agents)
        .collect(Collectors.joining(", "));
  }

  /** By key; a learner that cannot play is told of. */
  private static Map<String, Learner> learners(Consumer<String> missing) {
    Map<String, Learner> learners = new LinkedHashMap<>();
    learners.put("svnr", Svnr.builder().build());
    learners.put("svnr-m", Svnr.builder().negotiation(Negotiation.independent()).build());
    learners.putAll(Fitting.learners(SMALLEST, Catalogue.all(), missing));
    return learners;
  }

  /** How the learners keep the contract, by title. */
  private static Compliance compliance() {
    Map<String, Learner> byTitle = new LinkedHashMap<>();
    learners(told -> {}).forEach((id, learner) -> byTitle.put(name(id), learner));
    return Fairness.of(SMALLEST, byTitle);
  }

  private static Arm arm(String id, Learner learner, OneShotGame game, int agents, int peaks) {
    return new Arm(
        key(id, agents, peaks),
        title(id) + ", " + agents + " agents, " + peaks + " peaks",
        new Trained(game, learner),
        Goal.meanReturn(0.9 * Arms.BEST),
        Arms.BEST,
        "");
  }

  private static String key(String id, int agents, int peaks) {
    return "ties-" + agents + "x" + peaks + "-" + id;
  }

  /** With its mark where it departs from the contract. */
  private static String title(String id) {
    return name(id) + MARKS.mark(name(id));
  }

  private static String name(String id) {
    return Catalogue.of(id)
        .map(Catalogue.Entry::title)
        .orElse(id.equals("svnr") ? "SVNR, strictly nested" : "SVNR-M, independent");
  }

  /** What is kept of it in a folder; nothing is run. */
  public static Results kept(Path folder, Profile profile) {
    Table table = ties();
    ArmStore store = new ArmStore(folder, profile, line -> {});
    return Results.of(table, profile, table.budget(profile), store);
  }

  /** The rates of all cells, learner after learner. */
  public static List<TieRate> rates(Results results) {
    Map<String, ArmRuns> byKey = results.byKey();
    List<TieRate> rates = new ArrayList<>();
    for (String id : ids(results)) {
      for (int agents : AGENTS) {
        for (int peaks : PEAKS) {
          ArmRuns runs = byKey.get(key(id, agents, peaks));
          rates.add(new TieRate(title(id), agents, peaks, runs.hits(), runs.runs()));
        }
      }
    }
    return rates;
  }

  private static List<String> ids(Results results) {
    String first = "ties-" + AGENTS.get(0) + "x" + PEAKS.get(0) + "-";
    return results.arms().stream()
        .map(runs -> runs.arm().key())
        .filter(key -> key.startsWith(first))
        .map(key -> key.substring(first.length()))
        .toList();
  }
}

package org.parley.experiments.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learners over several games at once: a row a learner, a column a game, and how many runs of all
 * games together met their goal.
 */
final class AcrossGames implements Section {

  private final String title;
  private final Map<String, Map<String, String>> keys = new LinkedHashMap<>();
  private final Set<String> games = new LinkedHashSet<>();

  /** Nobody yet. */
  AcrossGames(String title) {
    this.title = title;
  }

  /** What a learner did in a game stands in the arm of this key. */
  void add(String learner, String game, String key) {
    games.add(game);
    keys.computeIfAbsent(learner, unseen -> new LinkedHashMap<>()).put(game, key);
  }

  @Override
  public String of(Results results) {
    Map<String, ArmRuns> byKey = results.byKey();
    List<String> headers = new ArrayList<>(List.of("learner"));
    headers.addAll(games);
    headers.add("all");
    Grid grid = new Grid(headers);
    keys.forEach((learner, arms) -> grid.row(row(learner, arms, byKey)));
    return "## " + title + "\n\n" + grid;
  }

  private List<String> row(String learner, Map<String, String> arms, Map<String, ArmRuns> byKey) {
    List<String> cells = new ArrayList<>(List.of(learner));
    int hits = 0;
    int made = 0;
    for (String game : games) {
      ArmRuns runs = arms.containsKey(game) ? byKey.get(arms.get(game)) : null;
      cells.add(cell(runs));
      hits += runs == null ? 0 : runs.hits();
      made += runs == null ? 0 : runs.runs();
    }
    cells.add(hits + "/" + made);
    return cells;
  }

  /** Mean return and runs that met the goal. */
  private static String cell(ArmRuns runs) {
    if (runs == null || runs.whole().isEmpty()) {
      return "no runs";
    }
    double mean = Spread.of(runs.all(SeedOutcome::value)).value();
    return Numbers.of(mean) + ", " + runs.hits() + "/" + runs.runs();
  }
}

package org.parley.experiments.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.MaxOfTwo;
import org.parley.game.zoo.ParticleGather;
import org.parley.game.zoo.TwinPeaks;
import org.parley.game.zoo.TwoModalities;
import org.parley.game.zoo.Zoo;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.svnr.Svnr;
import org.parley.study.Compliance;

/** Tables 2 and 3: SVNR and every learner of the catalogue, on the papers' games and ours. */
final class RivalTables {

  private static final String SVNR = "svnr";

  /** Where learning rates for all games of continuous actions without state are searched. */
  private static final Game STANDING = MaxOfThree.game(2);

  /** The paper's learners of table 2, and its title for each. */
  private static final Map<String, String> SECOND =
      ordered(
          "maddpg",
          "MADDPG",
          "masql",
          "MASQL",
          "pr2",
          "PR2",
          "rommeo",
          "ROMMEO",
          "mmq",
          "MMQ",
          "lenient-q",
          "Lenient MADRL",
          "lenient-ddpg",
          "Lenient MADRL");

  /** Those of table 3; whatever else the catalogue has stands there too. */
  private static final Map<String, String> THIRD =
      ordered("maddpg", "MADDPG", "mappo", "MAPPO", "qmix", "QMIX", "facmac", "FACMAC");

  private RivalTables() {}

  static Table two() {
    return table("2", "learners against overgeneralisation", SECOND, SECOND::containsKey);
  }

  static Table three() {
    Set<String> second = SECOND.keySet();
    return table(
        "3", "general learners", THIRD, id -> THIRD.containsKey(id) || !second.contains(id));
  }

  private static Table table(
      String name, String title, Map<String, String> printed, Predicate<String> wanted) {
    Table.Builder table = Table.named(name, title, Expected.of("table-" + name)).searched();
    List<Catalogue.Entry> learners =
        Catalogue.all().stream().filter(entry -> wanted.test(entry.id())).toList();
    AcrossGames across = new AcrossGames("Over the games that share a search");
    games().forEach((key, played) -> rows(table, across, key, played, learners));
    printed.forEach(
        (id, label) -> {
          if (Catalogue.of(id).isEmpty()) {
            table.missing(label + " (" + id + "): not in Parley yet.");
          }
        });
    return table
        .missing("MuJoCo tasks: not in Parley.")
        .column(interval())
        .column(GapExamination.column(GapExamination.OPTIMALITY))
        .column(GapExamination.column(GapExamination.NASH))
        .column(GapExamination.column(GapExamination.ERO))
        .column(GapExamination.column(GapExamination.PRO))
        .column(found())
        .section(across)
        .note(
            "Ours: gaps are means over runs; in units of reward, PRO in nats, a dash where there is"
                + " none: in games with state, without a temperature, or too cold for the grid.")
        .note(
            "Ours: where learning rates are searched, those of games with continuous actions and no"
                + " state are on Max of Three, s2 = 2, for all of them; those of matrix games on"
                + " each; in Particle Gather everybody keeps the defaults.")
        .note("Ours: the games' open points are settled as docs/fidelity.md tells.")
        .budgets(new Budget(200, new SeedRange(1, 2)), new Budget(5_000, new SeedRange(1, 20)))
        .build();
  }

  /**
   * A game of the tables.
   *
   * @param game what is played
   * @param label what rows call it
   * @param best the highest mean return there is
   * @param searchedOn where learning rates for it are searched; empty where none are
   */
  private record Played(Game game, String label, double best, Optional<Game> searchedOn) {

    /** Rates are searched on the one game that stands for its kind. */
    static Played continuous(Game game, String label) {
      return new Played(game, label, Arms.BEST, Optional.of(STANDING));
    }

    /** Whether its rates are searched on the game that stands for its kind. */
    boolean sharesSearch() {
      return searchedOn.filter(STANDING::equals).isPresent();
    }

    /** Rates are searched on the game itself. */
    static Played table(Game game) {
      return new Played(game, game.name(), RivalTables.best(game), Optional.of(game));
    }
  }

  private static Map<String, Played> games() {
    Map<String, Played> games = new LinkedHashMap<>();
    for (double s2 : new double[] {3, 2, 1.5}) {
      String width = Numbers.plain(s2);
      games.put(
          "max-of-three-" + width,
          Played.continuous(MaxOfThree.game(s2), "Max of Three, s2 = " + width));
    }
    games.put(
        "particle-gather",
        new Played(ParticleGather.game(), "Particle Gather", Arms.GATHERED, Optional.empty()));
    games.put("two-modalities", Played.continuous(TwoModalities.game(), "Two Modalities"));
    games.put("twin-peaks", Played.continuous(TwinPeaks.game(), "Twin Peaks"));
    games.put("max-of-two", Played.continuous(MaxOfTwo.game(), "Max of Two"));
    for (String table : List.of("climbing", "penalty")) {
      games.put(table, Played.table(Zoo.game(table, Map.of())));
    }
    return games;
  }

  private static double best(Game game) {
    return game.optimum().orElseThrow().value();
  }

  private static void rows(
      Table.Builder table,
      AcrossGames across,
      String key,
      Played played,
      List<Catalogue.Entry> entries) {
    Map<String, Learner> learners = new LinkedHashMap<>();
    if (Svnr.learns(played.game)) {
      learners.put(SVNR, Fairness.svnr(played.game));
    } else {
      table.missing(played.label + ", SVNR: it learns continuous actions, and this is a table.");
    }
    learners.putAll(
        Fitting.learners(played.game, entries, told -> table.missing(played.label + ", " + told)));
    rows(table, across, key, played, learners);
  }

  /** The rows, those marked whose learners depart from the contract. */
  private static void rows(
      Table.Builder table,
      AcrossGames across,
      String key,
      Played played,
      Map<String, Learner> learners) {
    Map<String, Learner> byTitle = new LinkedHashMap<>();
    learners.forEach((id, learner) -> byTitle.put(title(id), learner));
    Compliance compliance = Fairness.of(played.game, byTitle);
    learners.forEach(
        (id, learner) -> {
          String marked = title(id) + compliance.mark(title(id));
          Arm arm = arm(key, played, id, marked, learner);
          table.arm(arm);
          if (played.sharesSearch()) {
            across.add(marked, played.label, arm.key());
          }
        });
    String kind = played.game instanceof SequentialGame ? "with state" : "without state";
    compliance.notes().forEach(note -> table.noteOnce("Games " + kind + ": " + note + "."));
  }

  private static String title(String id) {
    return Catalogue.of(id).map(Catalogue.Entry::title).orElse("SVNR");
  }

  private static Arm arm(String key, Played played, String id, String title, Learner learner) {
    Examination examined =
        played.game instanceof OneShotGame game ? new GapExamination(game) : Examination.NONE;
    return new Arm(
        "rivals-" + key + "-" + id,
        played.label + ": " + title,
        new Rival(played.game, learner, examined, played.searchedOn),
        Goal.meanReturn(0.9 * played.best),
        played.best,
        key + "-" + id);
  }

  private static Column interval() {
    return new Column(
        "mean [95 %]",
        (runs, results) ->
            runs.whole().isEmpty()
                ? "no runs"
                : Spread.of(runs.all(SeedOutcome::value)).withInterval());
  }

  /** What a search found, the same in all runs. */
  private static Column found() {
    return new Column("settings found", (runs, results) -> Found.of(runs));
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}

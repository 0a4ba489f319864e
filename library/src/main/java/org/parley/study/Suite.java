package org.parley.study;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problem;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.training.Plan;
import org.parley.training.TrainingListener;

/**
 * The same learners on several games: a study a game, with labels, episodes, seeds and recording in
 * common. What stands behind a label may differ from game to game, as defaults do. Immutable.
 *
 * <pre>{@code
 * SuiteResult result = Suite.builder()
 *     .game("narrow", MaxOfThree.game(1.5))
 *     .game("wide", MaxOfThree.game(3))
 *     .learner("SVNR", game -> Svnr.builder().build())
 *     .seeds(1, 20)
 *     .build()
 *     .run();
 * }</pre>
 */
public final class Suite {

  private final Map<String, Study> studies;
  private final Map<String, Double> floors;

  private Suite(Map<String, Study> studies, Map<String, Double> floors) {
    this.studies = Collections.unmodifiableMap(new LinkedHashMap<>(studies));
    this.floors = Map.copyOf(floors);
  }

  /** Starts a suite from games and learners. */
  public static SuiteBuilder builder() {
    return new SuiteBuilder();
  }

  /**
   * A suite of a study a game.
   *
   * @param games by what tables call them, in the order of tables
   * @param floors as for a suite of studies
   * @param study the study of a game; may refuse it
   * @throws InvalidSpecException naming everything wrong, with the game that it is wrong with; what
   *     is wrong with all of them is told once
   */
  public static Suite of(
      Map<String, Game> games, Map<String, Double> floors, Function<Game, Study> study) {
    Map<String, Study> studies = new LinkedHashMap<>();
    Map<String, List<Problem>> refused = new LinkedHashMap<>();
    games.forEach(
        (name, game) -> {
          Problems found = new Problems();
          studies.put(name, found.collect("", () -> study.apply(game)));
          refused.put("game(\"" + name + "\")", found.all());
        });
    Problems problems = new Problems();
    PerGame.problems(refused, (game, problem) -> problem.within(game)).forEach(problems::add);
    problems.throwIfAny("suite");
    return of(studies, floors);
  }

  /**
   * A suite of studies.
   *
   * @param studies by what tables call their games, in the order of tables
   * @param floors returns that count as 0 where returns of several games are put together, by the
   *     same names; those left out are random play's
   * @throws InvalidSpecException naming every study that differs from the first in more than its
   *     game and its learners' settings
   */
  public static Suite of(Map<String, Study> studies, Map<String, Double> floors) {
    Problems problems = new Problems();
    problems.require(!studies.isEmpty(), "games", "none", "at least 1", "Add a game.");
    Set<String> texts = new HashSet<>();
    studies.forEach(
        (name, study) -> {
          requireLike(studies.values().iterator().next(), name, study, problems);
          problems.require(
              texts.add(text(study)),
              "game(\"" + name + "\")",
              study.game(),
              "a game of its own",
              "Leave it out, or give it other parameters: runs are told apart by them.");
        });
    floors.forEach(
        (name, floor) ->
            problems.require(
                studies.containsKey(name) && Double.isFinite(floor),
                "floor(\"" + name + "\")",
                floor,
                "a finite return of one of " + studies.keySet(),
                "Leave it out for random play's."));
    problems.throwIfAny("suite");
    return new Suite(studies, floors);
  }

  private static void requireLike(Study first, String name, Study study, Problems problems) {
    require(problems, name, "learners", first.learners().keySet(), study.learners().keySet());
    require(problems, name, "episodes", first.episodes(), study.episodes());
    require(problems, name, "seeds", Set.copyOf(first.seeds()), Set.copyOf(study.seeds()));
    require(problems, name, "recording", first.recording().text(), study.recording().text());
  }

  private static void require(
      Problems problems, String name, String what, Object first, Object here) {
    problems.require(
        first.equals(here),
        "game(\"" + name + "\") / " + what,
        here,
        "those of the first game: " + first,
        "Make a study of its own of it.");
  }

  private static String text(Study study) {
    return study.game() + " " + study.game().parameters();
  }

  /** The studies by what tables call their games, in the order given. */
  public Map<String, Study> studies() {
    return studies;
  }

  /** The learners' labels, in the order given. */
  public List<String> learners() {
    return List.copyOf(first().learners().keySet());
  }

  /** The first game's study: what all studies have in common can be asked of it. */
  public Study first() {
    return studies.values().iterator().next();
  }

  /** The return that was said to count as 0 in a game; empty for random play's. */
  public OptionalDouble floor(String game) {
    Double said = floors.get(game);
    return said == null ? OptionalDouble.empty() : OptionalDouble.of(said);
  }

  /** What tables call the game of one of its plans. */
  public String gameOf(Plan plan) {
    return studies.entrySet().stream()
        .filter(entry -> entry.getValue().game() == plan.game())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no game of this suite: " + plan.game()));
  }

  /** The plans of all games, game after game. */
  public List<Plan> plans() {
    return studies.values().stream().flatMap(study -> study.plans().stream()).toList();
  }

  /** Runs of all games together. */
  public int runs() {
    return plans().size();
  }

  /** Makes all runs as the {@link Surroundings} of this thread have it. */
  public SuiteResult run() {
    return Surroundings.ofThisThread()
        .run(this, listener -> run(Runtime.getRuntime().availableProcessors(), listener));
  }

  /**
   * Makes all runs; those of all games share the threads. Interrupting the calling thread ends
   * them, as with {@link Study#run(int, TrainingListener)}.
   *
   * @param threads runs made at the same time, at least 1
   * @param listener told how runs go, from several threads
   */
  public SuiteResult run(int threads, TrainingListener listener) {
    List<String> names = List.copyOf(studies.keySet());
    List<Result> results = new StudyRunner(List.copyOf(studies.values()), threads, listener).run();
    Map<String, Result> byGame = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byGame.put(names.get(i), results.get(i));
    }
    return new SuiteResult(this, byGame);
  }
}

package org.parley.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.training.Plan;

/** Gathers the games and learners of a {@link Suite}; {@link #build()} checks them together. */
public final class SuiteBuilder {

  private final Map<String, Game> games = new LinkedHashMap<>();
  private final Map<String, Double> floors = new LinkedHashMap<>();
  private final Map<String, Function<Game, Learner>> learners = new LinkedHashMap<>();
  private Consumer<Study.Builder> common = study -> {};
  private final Problems problems = new Problems();

  SuiteBuilder() {}

  /** Adds a game under a name of its own. */
  public SuiteBuilder game(String name, Game game) {
    once(games.put(name, game) == null, "game", name);
    return this;
  }

  /** Says which return of a game counts as 0 beside other games'. Default: random play's. */
  public SuiteBuilder floor(String name, double value) {
    floors.put(name, value);
    return this;
  }

  /** Adds a learner under a label of its own, made for each game. */
  public SuiteBuilder learner(String label, Function<Game, Learner> learner) {
    once(learners.put(label, learner) == null, "learner", label);
    return this;
  }

  /** Plays of the game in each run, as {@link Study.Builder#episodes}. */
  public SuiteBuilder episodes(int value) {
    return each(study -> study.episodes(value));
  }

  /** All seeds from {@code first} to {@code last}. Default: 1. */
  public SuiteBuilder seeds(long first, long last) {
    return seeds(LongStream.rangeClosed(first, last).boxed().toList());
  }

  /** These seeds. */
  public SuiteBuilder seeds(List<Long> values) {
    return each(study -> study.seeds(values));
  }

  /** What is recorded of each run. */
  public SuiteBuilder recording(Plan.Recording value) {
    return each(study -> study.recording(value));
  }

  /** What the learners are to have in common on every game. */
  public SuiteBuilder contract(Contract value) {
    return each(study -> study.contract(value));
  }

  /** How much was tried to find a learner's settings. Default: nothing. */
  public SuiteBuilder searched(String label, Contract.Search value) {
    return each(study -> study.searched(label, value));
  }

  private SuiteBuilder each(Consumer<Study.Builder> said) {
    common = common.andThen(said);
    return this;
  }

  private void once(boolean first, String what, String name) {
    problems.require(
        first, what, "\"" + name + "\" twice", "a name of its own for each", "Rename one of them.");
  }

  /**
   * The suite.
   *
   * @throws InvalidSpecException naming everything that is missing or wrong, with the game that it
   *     is wrong with; what is wrong with all of them is told once
   */
  public Suite build() {
    Problems all = new Problems();
    problems.all().forEach(all::add);
    Suite suite = all.collect("", () -> Suite.of(games, floors, this::study));
    all.throwIfAny("suite");
    return suite;
  }

  private Study study(Game game) {
    Study.Builder study = Study.of(game);
    learners.forEach((label, learner) -> study.learner(label, learner.apply(game)));
    common.accept(study);
    return study.build();
  }
}

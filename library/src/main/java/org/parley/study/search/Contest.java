package org.parley.study.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.training.Plan;

/**
 * A search for each of several learners on one game: the same trials, seeds, episodes and sampler
 * for all, said once, so none can have more than another. Immutable.
 *
 * @param game what they play
 * @param entrants learners by label, each with what may vary of it
 * @param episodes of each run
 * @param sampler what proposes
 * @param effort how much is tried for each
 * @param seed of the sampler
 */
public record Contest(
    Game game,
    Map<String, Entrant> entrants,
    int episodes,
    Sampler sampler,
    Effort effort,
    long seed) {

  /**
   * A learner some of whose settings are searched.
   *
   * @param space what may vary
   * @param learner the learner at a point; may refuse it, which fails the trial
   */
  public record Entrant(SearchSpace space, Function<Point, Learner> learner) {

    /** The same with fewer settings searched: a contract may hold the others fixed. */
    public Entrant only(String... names) {
      return new Entrant(space.only(names), learner);
    }
  }

  /** Refuses what is out of range. */
  public Contest {
    entrants = Collections.unmodifiableMap(new LinkedHashMap<>(entrants));
    Problems problems = new Problems();
    problems.require(
        !entrants.isEmpty(), "learners", "none", "at least 1", "Add learner(…) { … }.");
    problems.requireRange(
        "episodes", episodes, 1, Integer.MAX_VALUE, "The papers train for 5,000 episodes.");
    problems.throwIfAny("search on " + game);
  }

  /** The search for a learner's settings: the mean return after training is made high. */
  public Search search(String label) {
    Entrant entrant = entrants.get(label);
    if (entrant == null) {
      throw InvalidSpecException.of(
          "search on " + game,
          "learner",
          label,
          "one of " + entrants.keySet(),
          "Check its spelling.");
    }
    String name = label + " on " + game + ", " + episodes + " episodes";
    Objective objective =
        (point, run) -> TrainedReturn.of(game, label, entrant.learner, episodes, point, run);
    return new Search(name, entrant.space, sampler, effort, seed, objective);
  }

  /** Searches for all learners, one after the other, keeping nothing. */
  public Map<String, SearchResult> run(int threads) {
    Map<String, SearchResult> results = new LinkedHashMap<>();
    entrants.keySet().forEach(label -> results.put(label, search(label).run(threads)));
    return results;
  }

  /**
   * Searches for all learners, one after the other, each with a journal {@code LABEL.jsonl} in a
   * folder; taken up where the journals end.
   *
   * @throws IOException if a journal cannot be read or written
   */
  public Map<String, SearchResult> run(int threads, Path folder, BiConsumer<String, Trial> told)
      throws IOException {
    Map<String, SearchResult> results = new LinkedHashMap<>();
    for (String label : entrants.keySet()) {
      Path file = folder.resolve(label.replaceAll("[^\\w.-]", "_") + ".jsonl");
      results.put(label, search(label).run(threads, file, trial -> told.accept(label, trial)));
    }
    return results;
  }

  /** What runs of a search record: nothing but the final return. */
  static Plan.Recording recording() {
    return new Plan.Recording(1, 1, List.of(), 1, 1_000);
  }
}

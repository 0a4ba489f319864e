package org.parley.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.parley.training.Run;

/** What came of a suite, whole or partial: a result a game. Immutable. */
public final class SuiteResult {

  private final Suite suite;
  private final Map<String, Result> results;

  /**
   * Results put together.
   *
   * @param results of the suite's studies, by its names, all of them
   */
  public SuiteResult(Suite suite, Map<String, Result> results) {
    if (!List.copyOf(suite.studies().keySet()).equals(List.copyOf(results.keySet()))) {
      throw new IllegalArgumentException(
          results.keySet() + " are not the games " + suite.studies().keySet());
    }
    this.suite = suite;
    this.results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }

  /** The suite. */
  public Suite suite() {
    return suite;
  }

  /** The results by what tables call their games, in the suite's order. */
  public Map<String, Result> results() {
    return results;
  }

  /** One game's result. */
  public Result result(String game) {
    Result result = results.get(game);
    if (result == null) {
      throw new NoSuchElementException("no \"" + game + "\" in " + results.keySet());
    }
    return result;
  }

  /** The runs of all games, game after game. */
  public List<Run> runs() {
    return results.values().stream().flatMap(result -> result.runs().stream()).toList();
  }

  /** Whether every planned run of every game reached its end. */
  public boolean complete() {
    return results.values().stream().allMatch(Result::complete);
  }
}

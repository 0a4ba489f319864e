package org.parley.study.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What came of a search, whole or partial.
 *
 * @param search what was searched
 * @param trials in their order
 */
public record SearchResult(Search search, List<Trial> trials) {

  /** Keeps a copy. */
  public SearchResult {
    trials = List.copyOf(trials);
  }

  /** The complete trial with the highest value, the earliest of equals; empty without any. */
  public Optional<Trial> best() {
    return trials.stream()
        .filter(trial -> trial.state() == Trial.State.COMPLETE)
        .max(Comparator.comparing(Trial::value).thenComparing(trial -> -trial.number()));
  }

  /** Whether all trials were made. */
  public boolean complete() {
    return trials.size() == search.effort().trials();
  }

  /** Evaluations made, pruned trials' included. */
  public int evaluations() {
    return trials.stream().mapToInt(trial -> trial.values().size()).sum();
  }
}

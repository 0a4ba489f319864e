package org.parley.game.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.game.Game;

/**
 * What a check of a game found.
 *
 * @param game the game
 * @param laws every law that concerns it, in the order of checking
 */
public record GameReport(Game game, List<Law> laws) {

  /** Keeps a copy of the list. */
  public GameReport {
    laws = List.copyOf(laws);
  }

  /** Whether nothing was found against any law. */
  public boolean holds() {
    return laws.stream().allMatch(Law::holds);
  }

  /** The laws that are broken. */
  public List<Law> broken() {
    return laws.stream().filter(law -> !law.holds()).toList();
  }

  /** A line a law, broken ones with their counterexample. */
  @Override
  public String toString() {
    long kept = laws.stream().filter(Law::holds).count();
    return laws.stream()
        .map(law -> "  " + law.toString().replace("\n", "\n  "))
        .collect(
            Collectors.joining(
                "\n", game + ": " + kept + " of " + laws.size() + " laws hold\n", ""));
  }
}

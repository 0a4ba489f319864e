package org.parley.game.contract;

import java.util.Optional;

/**
 * One thing that a game owes, and whether it keeps it.
 *
 * @param name short name
 * @param statement what has to hold
 * @param counterexample where it does not; empty where nothing was found against it
 */
public record Law(String name, String statement, Optional<String> counterexample) {

  /** Whether nothing was found against it. */
  public boolean holds() {
    return counterexample.isEmpty();
  }

  @Override
  public String toString() {
    String line = (holds() ? "✓ " : "✗ ") + name + ": " + statement;
    return line + counterexample.map(found -> "\n    but " + found).orElse("");
  }
}

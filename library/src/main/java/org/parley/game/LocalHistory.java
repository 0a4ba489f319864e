package org.parley.game;

import org.parley.check.Problems;

/**
 * What an agent of a game with state remembers of its own episode: the last so many things it saw,
 * the present one among them, and, where wanted, what it did in between (SVNR paper, appendix
 * M.1.1: a policy f_ψi(ξ_i, ξ_{C_i}; τ_i) on the local history τ_i). A value.
 *
 * @param steps observations remembered, L, the present one last; at least 1, and at most the
 *     horizon of the game that is to be learnt
 * @param actions whether the agent's own last L − 1 actions are remembered too
 */
public record LocalHistory(int steps, boolean actions) {

  /** Refuses histories that do not even hold the present. */
  public LocalHistory {
    Problems problems = new Problems();
    problems.requireRange(
        "history", steps, 1, Integer.MAX_VALUE, "1 is the present observation alone.");
    problems.throwIfAny("local history");
  }

  /** The last so many observations, without actions. */
  public static LocalHistory of(int steps) {
    return new LocalHistory(steps, false);
  }

  /** The same, with the agent's own actions between them. */
  public LocalHistory withActions() {
    return new LocalHistory(steps, true);
  }

  /** Records a problem where it is longer than an episode. */
  public void checkWithin(int horizon, Problems problems) {
    problems.require(
        steps <= horizon,
        "game / history",
        steps,
        "at most the " + horizon + " steps of an episode",
        "What lies before an episode is never seen: take history(" + horizon + ").");
  }

  /** The DSL's text. */
  @Override
  public String toString() {
    return actions ? "history(" + steps + ", actions = true)" : "history(" + steps + ")";
  }
}

package org.parley.learner.svnr;

import org.parley.check.Problems;
import org.parley.game.Agent;
import org.parley.game.SequentialGame;

/** What a game with state must be for SVNR to learn it. */
final class SequentialRules {

  private SequentialRules() {}

  /**
   * Refuses what cannot be learnt.
   *
   * @throws org.parley.check.InvalidSpecException naming everything that does not fit
   */
  static void check(Svnr spec, SequentialGame game) {
    Problems problems = new Problems();
    problems.require(
        game.commonPayoff(),
        "game",
        "general sum",
        "a payoff common to all agents",
        "General sum games can be made, checked and played, not yet learnt.");
    for (Agent agent : game.agents()) {
      problems.require(
          agent.actions().names().isEmpty(),
          "game / agent " + agent.name(),
          agent.actions().names().size() + " named actions",
          "continuous actions",
          "Give the agent an interval; a matrix game has a continuous relaxation: relaxed().");
    }
    problems.require(
        spec.criticScope() == CriticScope.JOINT,
        "criticScope",
        spec.criticScope(),
        "CriticScope.JOINT for a game with state",
        "Factors are learnt in one-shot games.");
    game.localHistory().checkWithin(game.horizon(), problems);
    problems.require(
        spec.replayCapacity() > game.history() + 1,
        "replayCapacity",
        spec.replayCapacity(),
        "more than history + 1 = " + (game.history() + 1) + " frames",
        "1,000,000 is the default.");
    problems.throwIfAny("svnr on " + game);
  }
}

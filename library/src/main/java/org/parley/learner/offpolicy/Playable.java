package org.parley.learner.offpolicy;

import org.parley.check.Problems;
import org.parley.game.Agent;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.option.Settings;
import org.parley.schedule.Adaptive;

/** Which games can be learnt. */
public final class Playable {

  private Playable() {}

  /**
   * A game of continuous actions and a payoff common to all, played as one with state.
   *
   * @throws org.parley.check.InvalidSpecException naming everything that does not fit
   */
  public static SequentialGame continuous(Settings spec, Game game) {
    return continuous(spec, game, new Problems());
  }

  /** The same, with problems that have been found already. */
  public static SequentialGame continuous(Settings spec, Game game, Problems problems) {
    common(spec, game, problems);
    for (Agent agent : game.agents()) {
      problems.require(
          agent.actions().names().isEmpty(),
          "game / agent " + agent.name(),
          agent.actions().names().size() + " named actions",
          "continuous actions",
          "Take the game's continuous relaxation: relaxed().");
    }
    problems.throwIfAny(spec.learner() + " on " + game);
    return game.asSequential();
  }

  /** Requires what every off-policy learner needs. */
  public static void common(Settings spec, Game game, Problems problems) {
    problems.require(
        game.commonPayoff(),
        "game",
        "general sum",
        "a payoff common to all agents",
        "General sum games are for policy gradients: meta-mapg.");
    problems.require(
        !(spec.has(Shared.ANNEALING) && spec.get(Shared.ANNEALING) instanceof Adaptive),
        Shared.ANNEALING.name(),
        "an adaptive schedule",
        "a schedule that looks at the step alone",
        "Adaptive schedules wait for the heat that SVNR tells.");
    SequentialGame played = game.asSequential();
    played.localHistory().checkWithin(played.horizon(), problems);
    problems.require(
        spec.get(Shared.REPLAY_CAPACITY) > played.history() + 1,
        Shared.REPLAY_CAPACITY.name(),
        spec.get(Shared.REPLAY_CAPACITY),
        "more than history + 1 = " + (played.history() + 1) + " frames",
        "The default is " + Shared.REPLAY_CAPACITY.standard() + ".");
  }
}

package org.parley.learner.qmix;

import java.util.List;
import org.parley.check.Problems;
import org.parley.game.Agent;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.mixing.MixerOptions;
import org.parley.learner.offpolicy.OffPolicyTraining;
import org.parley.learner.offpolicy.Playable;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;

/**
 * The specification of QMIX. Immutable.
 *
 * <pre>{@code
 * Learner qmix = new Qmix(Qmix.standard(game).toBuilder().set(Qmix.BINS, 41).build());
 * }</pre>
 *
 * @param settings of {@link #standard}, some of them changed
 */
public record Qmix(Settings settings) implements Learner, Configured {

  /** What it is called on command lines and in files. */
  public static final String ID = "qmix";

  /** Points of the grid that continuous actions are put on. */
  public static final Option<Integer> BINS =
      Option.whole(
          "bins",
          21,
          2,
          1001,
          "points a coordinate that continuous actions are put on, both ends included");

  private static final int MOST_ACTIONS = 10_000;

  /** The defaults for a game. */
  public static Settings standard(Game game) {
    List<Option<?>> options = MixerOptions.ofUtilities(game);
    options.add(BINS);
    options.addAll(Greed.OPTIONS);
    return Settings.of(ID, options);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Training start(Game game, long steps, long seed) {
    Problems problems = new Problems();
    Playable.common(settings, game, problems);
    int bins = settings.get(BINS);
    for (Agent agent : game.agents()) {
      double actions = Lattice.count(agent, bins);
      problems.require(
          actions <= MOST_ACTIONS,
          "game / agent " + agent.name(),
          String.format("%.0f actions", actions),
          "at most " + MOST_ACTIONS + " actions an agent",
          agent.actions().isFinite()
              ? "QMIX learns a number an action."
              : "Take fewer bins, or comix, which needs none.");
    }
    problems.throwIfAny(ID + " on " + game);
    return new OffPolicyTraining(
        settings,
        game.asSequential(),
        steps,
        seed,
        (all, memory, weights) -> new QmixMethod(settings, all, memory, weights));
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}

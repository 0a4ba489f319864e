package org.parley.learner.maddpg;

import java.util.ArrayList;
import java.util.List;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.Exploration;
import org.parley.learner.offpolicy.LegacyOrder;
import org.parley.learner.offpolicy.OffPolicyTraining;
import org.parley.learner.offpolicy.Playable;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;

/**
 * The specification of MADDPG. Immutable.
 *
 * <pre>{@code
 * Learner maddpg = new Maddpg(Maddpg.standard(game).toBuilder().set(Exploration.NOISE, 0.3).build());
 * }</pre>
 *
 * @param settings of {@link #standard}, some of them changed
 */
public record Maddpg(Settings settings) implements Learner, Configured {

  /** What it is called on command lines and in files. */
  public static final String ID = "maddpg";

  /** The defaults for a game. */
  public static Settings standard(Game game) {
    List<Option<?>> options = new ArrayList<>(Shared.options(game));
    options.add(Shared.OUTPUT_PENALTY);
    options.addAll(Exploration.OPTIONS);
    options.add(LegacyOrder.OPPONENTS);
    return Settings.of(ID, options);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Training start(Game game, long steps, long seed) {
    Problems problems = new Problems();
    SequentialGame played = problems.collect("", () -> Playable.continuous(settings, game));
    LegacyOrder.check(settings, game, problems);
    problems.throwIfAny(ID + " on " + game);
    return new OffPolicyTraining(
        settings,
        played,
        steps,
        seed,
        (all, memory, weights) -> new MaddpgMethod(settings, all, memory, weights));
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}

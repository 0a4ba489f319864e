package org.parley.learner.lenient;

import java.util.ArrayList;
import java.util.List;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.ActionBins;
import org.parley.learner.offpolicy.Exploration;
import org.parley.learner.offpolicy.OffPolicyTraining;
import org.parley.learner.offpolicy.Playable;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;

/**
 * The specification of lenient learning with continuous actions: independent deterministic actors
 * whose critics forgive. Immutable.
 *
 * @param settings of {@link #standard}, some of them changed
 */
public record LenientDdpg(Settings settings) implements Learner, Configured {

  /** What it is called on command lines and in files. */
  public static final String ID = "lenient-ddpg";

  /** Points of own actions, each with a temperature. */
  public static final Option<Integer> BINS =
      Option.whole("bins", 20, 2, 1024, "temperatures in every dimension of an agent's own action");

  private static final int MOST_BINS = 1 << 16;

  /** The defaults for a game. */
  public static Settings standard(Game game) {
    List<Option<?>> options = new ArrayList<>(Shared.options(game));
    options.add(Shared.OUTPUT_PENALTY);
    boolean oneShot = !(game instanceof SequentialGame);
    options.add(Exploration.LAW);
    options.add(oneShot ? Exploration.NOISE.withStandard(1.5) : Exploration.NOISE);
    options.addAll(
        List.of(Exploration.LAST_NOISE, Exploration.NOISE_UNTIL, Exploration.RANDOM_UNTIL));
    options.add(BINS);
    options.add(Temperatures.MODERATION.withStandard(2.0));
    options.add(Temperatures.DECAY.withStandard(0.9999));
    options.add(Temperatures.FORGIVING.withStandard(Forgiving.SCALE));
    options.add(Temperatures.HYSTERESIS);
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
    ActionBins.check(game.agents(), BINS.name(), settings.get(BINS), MOST_BINS, problems);
    problems.throwIfAny(ID + " on " + game);
    return new OffPolicyTraining(
        settings,
        played,
        steps,
        seed,
        (all, memory, weights) -> new LenientMethod(settings, all, memory, weights));
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}

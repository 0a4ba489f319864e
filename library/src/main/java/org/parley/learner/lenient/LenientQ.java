package org.parley.learner.lenient;

import java.util.ArrayList;
import java.util.List;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.ActionBins;
import org.parley.learner.offpolicy.Playable;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;

/**
 * The specification of lenient Q-learning with tables. Immutable.
 *
 * <pre>{@code
 * Settings lenient = LenientQ.standard(Climbing.game());
 * Settings plain = lenient.toBuilder().set(Temperatures.MODERATION, 0.0).build();
 * }</pre>
 *
 * @param settings of {@link #standard}, some of them changed
 */
public record LenientQ(Settings settings) implements Learner, Configured {

  /** What it is called on command lines and in files. */
  public static final String ID = "lenient-q";

  /** Points of continuous actions. */
  public static final Option<Integer> BINS =
      Option.whole("bins", 21, 2, 1024, "points in every dimension of a continuous action");

  /** Learning rate. */
  public static final Option<Double> RATE =
      Option.number(
          "learningRate",
          0.1,
          "above 0 and at most 1",
          value -> value > 0 && value <= 1,
          "share of an error that a value takes over");

  /** ξ. */
  public static final Option<Double> EXPLORATION =
      Option.number(
          "exploration",
          0.25,
          "a finite number of at least 0",
          value -> value >= 0,
          "exponent of the probability of any action, the mean temperature to this power");

  /** When exploring ends. */
  public static final Option<Double> GREEDY_BELOW =
      Option.share(
          "greedyBelow", 0.3, "mean temperature below which an agent takes its best action only");

  private static final int MOST_BINS = 1 << 20;

  /** The defaults for a game. */
  public static Settings standard(Game game) {
    List<Option<?>> options = new ArrayList<>(List.of(BINS, RATE));
    options.addAll(
        List.of(
            Temperatures.MODERATION.withStandard(finite(game) ? 20.0 : 100.0),
            Temperatures.DECAY.withStandard(finite(game) ? 0.995 : 0.994),
            Temperatures.FORGIVING,
            Temperatures.HYSTERESIS));
    options.add(EXPLORATION);
    options.add(GREEDY_BELOW);
    options.add(Shared.REPLAY_CAPACITY);
    return Settings.of(ID, options);
  }

  private static boolean finite(Game game) {
    return game.agents().stream().allMatch(agent -> agent.actions().isFinite());
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Training start(Game game, long steps, long seed) {
    SequentialGame played = game.asSequential();
    Problems problems = new Problems();
    Playable.common(settings, game, problems);
    problems.require(
        played.stateSize() == 0 && played.horizon() == 1,
        "game",
        played.stateSize() + " coordinates of state, " + played.horizon() + " steps",
        "a game without state that is played once: tables of states would be unbounded",
        "Take lenient-ddpg, whose values are networks.");
    ActionBins.check(game.agents(), BINS.name(), settings.get(BINS), MOST_BINS, problems);
    problems.throwIfAny(ID + " on " + game);
    return new LenientTraining(settings, played, steps, seed);
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}

package org.parley.learner.offpolicy;

import java.util.List;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.sequential.SequentialSpecs;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.spec.Specs;

/**
 * The options that learners of a comparison have in common, with SVNR's names and defaults: a
 * comparison is fair where they are equal.
 */
public final class Shared {

  /** Hidden widths of what acts. */
  public static final Option<List<Integer>> POLICY_HIDDEN =
      Option.widths("policyHidden", List.of(100, 100), "hidden widths of every map that acts");

  /** Hidden widths of what judges. */
  public static final Option<List<Integer>> CRITIC_HIDDEN =
      Option.widths("criticHidden", List.of(100, 100), "hidden widths of every critic");

  /** Learning rate of what acts. */
  public static final Option<Double> POLICY_RATE =
      Option.positive("policyLearningRate", 3e-3, "learning rate of what acts");

  /** Learning rate of what judges. */
  public static final Option<Double> CRITIC_RATE =
      Option.positive("criticLearningRate", 3e-3, "learning rate of what judges");

  /** What moves networks. */
  public static final Option<Optimiser> OPTIMISER =
      Option.value("optimiser", Optimiser.adam(), Specs.OPTIMISER, "what moves the networks");

  /** Transitions of an update. */
  public static final Option<Integer> BATCH =
      Option.whole("batch", 512, 1, 1 << 14, "steps drawn from memory for an update");

  /** Most transitions kept. */
  public static final Option<Integer> REPLAY_CAPACITY =
      Option.whole("replayCapacity", 1_000_000, 2, 10_000_000, "most steps kept in memory");

  /** Temperature schedule, of learners that have a temperature. */
  public static final Option<Annealing> ANNEALING =
      Option.value(
          Configured.TEMPERATURE,
          Annealing.exponential(30, 0.05, 0.6),
          Specs.ANNEALING,
          "temperature over training");

  /** What games with state need. */
  public static final Option<SequentialSettings> SEQUENTIAL =
      Option.value(
          "sequential",
          SequentialSettings.standard().withStepsPerUpdate(1).withCritics(1),
          SequentialSpecs.SEQUENTIAL,
          "discount, target networks, updates a step, and what is drawn from memory");

  /** Weight of the mean squared pre-tanh output. */
  public static final Option<Double> OUTPUT_PENALTY =
      Option.number(
          "outputPenalty",
          1e-3,
          "a finite number of at least 0",
          value -> value >= 0,
          "weight of the mean squared output before tanh, which keeps tanh from saturating");

  private static final List<Option<?>> ONE_SHOT =
      List.of(
          POLICY_HIDDEN,
          CRITIC_HIDDEN,
          POLICY_RATE,
          CRITIC_RATE,
          OPTIMISER.withStandard(Optimiser.adam().withFading(0.05, 0.4)),
          BATCH,
          REPLAY_CAPACITY,
          SEQUENTIAL);

  private static final List<Option<?>> WITH_STATE =
      List.of(
          POLICY_HIDDEN.withStandard(List.of(64, 64)),
          CRITIC_HIDDEN.withStandard(List.of(64, 64)),
          POLICY_RATE,
          CRITIC_RATE,
          OPTIMISER.withStandard(Optimiser.adam().withFading(0.03, 0.4)),
          BATCH.withStandard(256),
          REPLAY_CAPACITY.withStandard(20_000),
          SEQUENTIAL.withStandard(SequentialSettings.withState()));

  private Shared() {}

  /** The options of every off-policy learner, with the defaults for a game of this kind. */
  public static List<Option<?>> options(Game game) {
    return game instanceof SequentialGame ? WITH_STATE : ONE_SHOT;
  }

  /** {@link #ANNEALING} with the default for a game of this kind. */
  public static Option<Annealing> annealing(Game game) {
    return game instanceof SequentialGame
        ? ANNEALING.withStandard(Annealing.exponential(0.3, 0.01, 0.5))
        : ANNEALING;
  }
}

package org.parley.learner.mmq;

import java.util.ArrayList;
import java.util.List;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.Exploration;
import org.parley.learner.offpolicy.OffPolicyTraining;
import org.parley.learner.offpolicy.Playable;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.network.Descent;

/**
 * The specification of MaxMax Q-learning. Immutable.
 *
 * @param settings of {@link #standard}, some of them changed
 */
public record Mmq(Settings settings) implements Learner, Configured {

  /** What it is called on command lines and in files. */
  public static final String ID = "mmq";

  /** n. */
  public static final Option<Integer> CANDIDATES =
      Option.whole(
          "candidates",
          15,
          0,
          1024,
          "imagined outcomes that a target is the best of; 0 is independent DDPG");

  /** Level of the lower model. */
  public static final Option<Double> LOWER =
      Option.share("lowerQuantile", 0.05, "level of the lower model of outcomes");

  /** Level of the upper model. */
  public static final Option<Double> UPPER =
      Option.share("upperQuantile", 0.95, "level of the upper model of outcomes");

  /** What the reward model reads. */
  public static final Option<RewardOf> REWARD_OF =
      Option.choice(
          "rewardOf",
          RewardOf.NEXT,
          "what the reward model reads where agents see something: the next view, or all of the"
              + " step");

  /** Hidden widths of the models. */
  public static final Option<List<Integer>> MODEL_HIDDEN =
      Option.widths(
          "modelHidden", List.of(64, 64), "hidden widths of the models of outcomes and rewards");

  /** Learning rate of the models. */
  public static final Option<Double> MODEL_RATE =
      Option.positive(
          "modelLearningRate", 3e-3, "learning rate of the models of outcomes and rewards");

  /** ε. */
  public static final Option<Double> RANDOM_ACTIONS =
      Option.share(
          "randomActions",
          0.1,
          "probability, a step and agent, of an action drawn uniformly instead");

  /** The defaults for a game. */
  public static Settings standard(Game game) {
    List<Option<?>> options = new ArrayList<>();
    for (Option<?> option : Shared.options(game)) {
      options.add(option.name().equals(Shared.SEQUENTIAL.name()) ? oneStep(game) : option);
    }
    options.add(Shared.OUTPUT_PENALTY);
    options.addAll(Exploration.OPTIONS);
    options.addAll(
        List.of(CANDIDATES, LOWER, UPPER, REWARD_OF, MODEL_HIDDEN, MODEL_RATE, RANDOM_ACTIONS));
    return Settings.of(ID, options);
  }

  /** What followed one step is what the models know. */
  private static Option<SequentialSettings> oneStep(Game game) {
    Settings shared = Settings.of(ID, Shared.options(game));
    return Shared.SEQUENTIAL.withStandard(shared.get(Shared.SEQUENTIAL).withReturnSteps(1));
  }

  static Descent modelDescent(Settings spec, int parameters) {
    return spec.get(Shared.OPTIMISER).over(parameters, spec.get(MODEL_RATE));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Training start(Game game, long steps, long seed) {
    Problems problems = new Problems();
    int returnSteps = settings.get(Shared.SEQUENTIAL).returnSteps();
    problems.require(
        returnSteps == 1,
        "sequential / returnSteps",
        returnSteps,
        "1: outcomes are those of one step",
        "Leave it at 1.");
    problems.require(
        settings.get(LOWER) <= settings.get(UPPER),
        LOWER.name(),
        settings.get(LOWER),
        "at most upperQuantile = " + settings.get(UPPER),
        "0.05 and 0.95 are the paper's.");
    SequentialGame played = problems.collect("", () -> Playable.continuous(settings, game));
    problems.throwIfAny(ID + " on " + game);
    return new OffPolicyTraining(
        settings,
        played,
        steps,
        seed,
        (all, memory, weights) -> new MmqMethod(settings, all, memory, weights));
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}

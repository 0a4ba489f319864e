package org.parley.learner.mappo;

import java.util.ArrayList;
import java.util.List;
import org.parley.check.Problems;
import org.parley.game.Agent;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.network.Optimiser;

/**
 * The specification of MAPPO. Immutable.
 *
 * <pre>{@code
 * Learner mappo = new Mappo(Mappo.standard(game).toBuilder().set(Mappo.ENTROPY, 0.0).build());
 * }</pre>
 *
 * @param settings of {@link #standard}, some of them changed
 */
public record Mappo(Settings settings) implements Learner, Configured {

  /** What it is called on command lines and in files. */
  public static final String ID = "mappo";

  /** Episodes of an update. */
  public static final Option<Integer> ROLLOUT_EPISODES =
      Option.whole("rolloutEpisodes", 50, 2, 4096, "episodes played for each update");

  /** Passes over them. */
  public static final Option<Integer> EPOCHS =
      Option.whole(
          "epochs", 10, 1, 100, "optimiser steps of an update, each over all its episodes");

  /** ε. */
  public static final Option<Double> CLIP =
      Option.positive("clip", 0.2, "how far ratios and values may move in an update, ε");

  /** λ. */
  public static final Option<Double> TRACE =
      Option.share("trace", 0.95, "λ of the advantages: 0 trusts the value, 1 the return");

  /** γ. */
  public static final Option<Double> DISCOUNT =
      Option.number(
          "discount",
          0.99,
          "above 0 and at most 1",
          value -> value > 0 && value <= 1,
          "what a reward one step later is worth, times the game's own discount");

  /** c. */
  public static final Option<Double> ENTROPY =
      Option.number(
          "entropy",
          0.01,
          "a finite number of at least 0",
          value -> value >= 0,
          "weight of the policies' entropy, in units of the advantages' deviation");

  /** σ at first. */
  public static final Option<Double> SIGMA =
      Option.positive("sigma", 0.6, "standard deviation of actions at first, in units of [−1, 1]");

  /** Huber's δ. */
  public static final Option<Double> HUBER =
      Option.positive(
          "huber", 10, "error of the value from which its loss is linear, in returns' deviations");

  /** What networks read is multiplied by. */
  public static final Option<Double> INPUT_SCALE =
      Option.positive("inputScale", 1, "what states and observations are multiplied by");

  /** Whether the policy that is handed out draws its actions. */
  public static final Option<Boolean> SAMPLED =
      Option.flag(
          "sampled",
          false,
          "whether what is executed after training draws from the Gaussians; if not, their means");

  private static final long MOST_STEPS = 1 << 20;

  /** The defaults for a game. */
  public static Settings standard(Game game) {
    boolean state = game instanceof SequentialGame;
    List<Integer> hidden = state ? List.of(64, 64) : List.of(100, 100);
    List<Option<?>> options = new ArrayList<>();
    options.add(Shared.POLICY_HIDDEN.withStandard(hidden));
    options.add(Shared.CRITIC_HIDDEN.withStandard(hidden));
    options.add(Shared.POLICY_RATE);
    options.add(Shared.CRITIC_RATE);
    options.add(Shared.OPTIMISER.withStandard(Optimiser.adam().clipped(10)));
    options.add(ROLLOUT_EPISODES);
    options.addAll(List.of(EPOCHS, CLIP, TRACE, DISCOUNT, ENTROPY, SIGMA, HUBER));
    options.add(INPUT_SCALE);
    options.add(SAMPLED);
    return Settings.of(ID, options);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Training start(Game game, long steps, long seed) {
    Problems problems = new Problems();
    problems.require(
        game.commonPayoff(),
        "game",
        "general sum",
        "a payoff common to all agents",
        "General sum games are for policy gradients: meta-mapg.");
    for (Agent agent : game.agents()) {
      problems.require(
          !agent.actions().isFinite(),
          "game / agent " + agent.name(),
          agent.actions().names().size() + " named actions",
          "continuous actions",
          "Take the game's continuous relaxation: relaxed().");
    }
    SequentialGame played = game.asSequential();
    played.localHistory().checkWithin(played.horizon(), problems);
    long rows = (long) settings.get(ROLLOUT_EPISODES) * played.horizon();
    problems.require(
        rows <= MOST_STEPS,
        ROLLOUT_EPISODES.name(),
        settings.get(ROLLOUT_EPISODES) + " of up to " + played.horizon() + " steps",
        "at most " + MOST_STEPS + " steps an update",
        "Play fewer episodes for each update.");
    problems.throwIfAny(ID + " on " + game);
    return new MappoTraining(settings, played, steps, seed);
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}

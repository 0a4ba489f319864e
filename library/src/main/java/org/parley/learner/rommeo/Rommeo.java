package org.parley.learner.rommeo;

import java.util.ArrayList;
import java.util.List;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.LegacyOrder;
import org.parley.learner.offpolicy.OffPolicyTraining;
import org.parley.learner.offpolicy.Playable;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;

/**
 * The specification of ROMMEO. Immutable.
 *
 * <pre>{@code
 * Learner rommeo = new Rommeo(Rommeo.standard(game).toBuilder().set(Rommeo.RECENT, 256).build());
 * }</pre>
 *
 * @param settings of {@link #standard}, some of them changed
 */
public record Rommeo(Settings settings) implements Learner, Configured {

  /** What it is called on command lines and in files. */
  public static final String ID = "rommeo";

  /** States of a step. */
  public static final Option<Integer> POLICY_BATCH =
      Option.whole(
          "policyBatch",
          128,
          1,
          1 << 14,
          "states from memory that models and policies are moved at, and recent steps that priors"
              + " are fitted to, in an update");

  /** Steps that count as recent. */
  public static final Option<Integer> RECENT =
      Option.whole(
          "recent", 512, 1, 1 << 20, "latest steps of the game that the prior is fitted to");

  /** Weight of the divergence from the prior. */
  public static final Option<Double> PRIOR_WEIGHT =
      Option.number(
          "priorWeight",
          1,
          "a finite number of at least 0",
          value -> value >= 0,
          "weight β of log(ρ / P), in units of reward; 1 is the paper's");

  /** Regularisation of the heads. */
  public static final Option<Double> REGULARISER =
      Option.number(
          "regulariser",
          1e-3,
          "a finite number of at least 0",
          value -> value >= 0,
          "weight of half the mean square of every law's means and log widths before tanh");

  /** What of its opponent model an agent acts on. */
  public static final Option<Execution> OPPONENT_EXECUTION =
      Option.choice(
          "opponentExecution",
          Execution.SAMPLE,
          "whether an agent acts on a draw of its opponent model or on its mean's action");

  /** What of its policy a trained agent does. */
  public static final Option<Execution> OWN_EXECUTION =
      Option.choice(
          "ownExecution",
          Execution.SAMPLE,
          "whether a trained agent does a draw of its policy or its mean's action; while it learns,"
              + " it does a draw");

  private static final List<Option<?>> OWN =
      List.of(
          POLICY_BATCH,
          RECENT,
          PRIOR_WEIGHT,
          REGULARISER,
          OPPONENT_EXECUTION,
          OWN_EXECUTION,
          LegacyOrder.OPPONENTS);

  /** The defaults for a game. */
  public static Settings standard(Game game) {
    List<Option<?>> options = new ArrayList<>(Shared.options(game));
    options.add(Shared.annealing(game));
    options.addAll(OWN);
    return Settings.of(ID, options);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Training start(Game game, long steps, long seed) {
    Problems problems = new Problems();
    LegacyOrder.check(settings, game, problems);
    SequentialGame played = Playable.continuous(settings, game, problems);
    return new OffPolicyTraining(
        settings,
        played,
        steps,
        seed,
        (all, memory, weights) -> new RommeoMethod(settings, all, memory, weights));
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}

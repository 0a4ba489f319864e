package org.parley.learner.comix;

import java.util.List;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.mixing.MixerOptions;
import org.parley.learner.offpolicy.Exploration;
import org.parley.learner.offpolicy.OffPolicyTraining;
import org.parley.learner.offpolicy.Playable;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;

/**
 * The specification of COMIX. Immutable.
 *
 * <pre>{@code
 * Learner comix = new Comix(Comix.standard(game).toBuilder().set(Comix.SAMPLES, 128).build());
 * }</pre>
 *
 * @param settings of {@link #standard}, some of them changed
 */
public record Comix(Settings settings) implements Learner, Configured {

  /** What it is called on command lines and in files. */
  public static final String ID = "comix";

  /** Actions drawn in a round of the search. */
  public static final Option<Integer> SAMPLES =
      Option.whole("samples", 64, 2, 4096, "actions that each round of the search draws, K");

  /** The best of them. */
  public static final Option<Integer> ELITES =
      Option.whole(
          "elites",
          6,
          1,
          4096,
          "best actions that the next round is drawn around, at most samples");

  /** Rounds of the search. */
  public static final Option<Integer> ROUNDS =
      Option.whole("rounds", 2, 1, 20, "rounds of the search for the best action");

  /** The defaults for a game. */
  public static Settings standard(Game game) {
    List<Option<?>> options = MixerOptions.ofUtilities(game);
    options.addAll(List.of(SAMPLES, ELITES, ROUNDS));
    options.addAll(Exploration.OPTIONS);
    return Settings.of(ID, options);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Training start(Game game, long steps, long seed) {
    SequentialGame played = playable(game);
    return new OffPolicyTraining(
        settings,
        played,
        steps,
        seed,
        (all, memory, weights) -> new ComixMethod(settings, all, memory, weights));
  }

  private SequentialGame playable(Game game) {
    Problems problems = new Problems();
    problems.require(
        settings.get(ELITES) <= settings.get(SAMPLES),
        ELITES.name(),
        settings.get(ELITES),
        "at most samples = " + settings.get(SAMPLES),
        "A tenth of the samples is usual.");
    try {
      Playable.continuous(settings, game);
    } catch (InvalidSpecException refused) {
      refused.problems().forEach(problems::add);
    }
    problems.throwIfAny(ID + " on " + game);
    return game.asSequential();
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}

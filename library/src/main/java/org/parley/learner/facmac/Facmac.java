package org.parley.learner.facmac;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.mixing.MixerOptions;
import org.parley.learner.offpolicy.Exploration;
import org.parley.learner.offpolicy.OffPolicyTraining;
import org.parley.learner.offpolicy.Playable;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;

/**
 * The specification of FACMAC. Immutable.
 *
 * <pre>{@code
 * Learner facmac = new Facmac(Facmac.standard(game).toBuilder().set(MixerOptions.MONOTONE, false).build());
 * }</pre>
 *
 * @param settings of {@link #standard}, some of them changed
 */
public record Facmac(Settings settings) implements Learner, Configured {

  /** What it is called on command lines and in files. */
  public static final String ID = "facmac";

  /** The defaults for a game. */
  public static Settings standard(Game game) {
    List<Option<?>> options = new ArrayList<>(Shared.options(game));
    options.add(Shared.OUTPUT_PENALTY);
    options.addAll(Exploration.OPTIONS);
    options.addAll(List.of(MixerOptions.EMBED, MixerOptions.HIDDEN, MixerOptions.MONOTONE));
    return Settings.of(ID, options);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Training start(Game game, long steps, long seed) {
    SequentialGame played = Playable.continuous(settings, game);
    return new OffPolicyTraining(
        settings,
        played,
        steps,
        seed,
        (all, memory, weights) -> new FacmacMethod(settings, all, memory, weights));
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}

package org.parley.learner.mixing;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.Game;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Option;

/** Settings of mixers. */
public final class MixerOptions {

  /** Width of the mixer's hidden layer. */
  public static final Option<Integer> EMBED =
      Option.whole("mixerEmbed", 32, 1, 512, "width of the mixer's hidden layer, E");

  /** Hidden widths of the hypernetworks. */
  public static final Option<List<Integer>> HIDDEN =
      Option.widths(
          "mixerHidden",
          List.of(64),
          "hidden widths of the networks that make the mixer's weights W1 and W2 from the state");

  /** Whether weights are held non-negative. */
  public static final Option<Boolean> MONOTONE =
      Option.flag(
          "monotone",
          true,
          "whether the mixer's weights are made non-negative, so that Q_tot rises with every"
              + " agent's utility");

  private MixerOptions() {}

  /** What learners share whose agents act by their utilities alone, with the mixer's settings. */
  public static List<Option<?>> ofUtilities(Game game) {
    List<String> actors = List.of(Shared.POLICY_HIDDEN.name(), Shared.POLICY_RATE.name());
    List<Option<?>> options = new ArrayList<>(Shared.options(game));
    options.removeIf(option -> actors.contains(option.name()));
    options.addAll(List.of(EMBED, HIDDEN));
    return options;
  }
}

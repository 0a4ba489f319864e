package org.parley.experiments.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.check.InvalidSpecException;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;

/** Whether a learner of the catalogue can play a game, asked with as little memory as may be. */
final class Fitting {

  private static final int MEMORY = 1_000;

  private Fitting() {}

  /**
   * Learners with their defaults for a game, by id.
   *
   * @param refused told who cannot play it, and why
   */
  static Map<String, Learner> learners(
      Game game, List<Catalogue.Entry> entries, Consumer<String> refused) {
    Map<String, Learner> learners = new LinkedHashMap<>();
    for (Catalogue.Entry entry : entries) {
      try {
        require(entry, game);
        learners.put(entry.id(), entry.make().apply(entry.standard().apply(game)));
      } catch (InvalidSpecException problem) {
        String why = problem.problems().get(0).allowed();
        refused.accept(entry.title() + ": it asks for " + why + ".");
      }
    }
    return learners;
  }

  /**
   * Lets a learner refuse a game.
   *
   * @throws InvalidSpecException if it cannot play it
   */
  private static void require(Catalogue.Entry entry, Game game) {
    Settings standard = entry.standard().apply(game);
    Settings.Builder small = standard.toBuilder();
    put(small, standard, Shared.REPLAY_CAPACITY, MEMORY);
    put(small, standard, Shared.POLICY_HIDDEN, List.of(1));
    put(small, standard, Shared.CRITIC_HIDDEN, List.of(1));
    entry.make().apply(small.build()).start(game, MEMORY, 0);
  }

  private static <T> void put(
      Settings.Builder builder, Settings settings, Option<T> option, T value) {
    if (settings.has(option)) {
      builder.set(option, value);
    }
  }
}

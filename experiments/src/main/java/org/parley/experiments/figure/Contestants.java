package org.parley.experiments.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.parley.check.InvalidSpecException;
import org.parley.experiments.table.EndingWarm;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.negotiation.Negotiation;

/** Who is drawn beside whom, by label, with the defaults for a game. */
final class Contestants {

  private Contestants() {}

  /** SVNR and every learner of the catalogue that learns games of this kind. */
  static Map<String, Learner> all(Game game) {
    Map<String, Learner> learners = new LinkedHashMap<>();
    learners.put("SVNR", svnr(game).build());
    rivals(game, settings -> settings, learners);
    return learners;
  }

  /** The same, ending at temperature 1, where both of two unequal peaks can be kept. */
  static Map<String, Learner> endingWarm(Game game) {
    Map<String, Learner> learners = new LinkedHashMap<>();
    learners.put("SVNR", EndingWarm.svnr().build());
    rivals(game, Contestants::warm, learners);
    return learners;
  }

  /** SVNR as it is, with everybody and with nobody heard. */
  static Map<String, Learner> topologies(Game game) {
    Map<String, Learner> learners = new LinkedHashMap<>();
    learners.put("SVNR", svnr(game).build());
    learners.put("SVNR-F", svnr(game).negotiation(Negotiation.full()).build());
    learners.put("SVNR-M", svnr(game).negotiation(Negotiation.independent()).build());
    return learners;
  }

  private static Settings warm(Settings settings) {
    return settings.has(Shared.ANNEALING)
        ? settings.toBuilder().set(Shared.ANNEALING, EndingWarm.COOLING).build()
        : settings;
  }

  private static void rivals(
      Game game, UnaryOperator<Settings> change, Map<String, Learner> learners) {
    for (Catalogue.Entry entry : Catalogue.all()) {
      Learner learner = entry.make().apply(change.apply(entry.standard().apply(game)));
      if (learns(learner, game)) {
        learners.put(entry.title(), learner);
      }
    }
  }

  private static SvnrBuilder svnr(Game game) {
    return game instanceof SequentialGame ? Svnr.sequentialBuilder() : Svnr.builder();
  }

  private static boolean learns(Learner learner, Game game) {
    try {
      learner.start(game, 1, 1);
      return true;
    } catch (InvalidSpecException refused) {
      return false;
    }
  }
}

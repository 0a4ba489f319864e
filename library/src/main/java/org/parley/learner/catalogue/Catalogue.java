package org.parley.learner.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.learner.comix.Comix;
import org.parley.learner.facmac.Facmac;
import org.parley.learner.lenient.LenientDdpg;
import org.parley.learner.lenient.LenientQ;
import org.parley.learner.maddpg.Maddpg;
import org.parley.learner.mappo.Mappo;
import org.parley.learner.masql.Masql;
import org.parley.learner.mmq.Mmq;
import org.parley.learner.option.Settings;
import org.parley.learner.pr2.Pr2;
import org.parley.learner.qmix.Qmix;
import org.parley.learner.rommeo.Rommeo;

/**
 * The learners that are set up by a table of settings, by the names they have on command lines and
 * in files.
 */
public final class Catalogue {

  /**
   * One of them.
   *
   * @param id what it is called on command lines and in files
   * @param title what tables and charts call it
   * @param standard the defaults for a game
   * @param make the learner of such settings, some of them changed
   */
  public record Entry(
      String id,
      String title,
      Function<Game, Settings> standard,
      Function<Settings, Learner> make) {}

  private static final List<Entry> ALL =
      List.of(
          new Entry(Maddpg.ID, "MADDPG", Maddpg::standard, Maddpg::new),
          new Entry(Masql.ID, "MASQL", Masql::standard, Masql::new),
          new Entry(Facmac.ID, "FACMAC", Facmac::standard, Facmac::new),
          new Entry(Qmix.ID, "QMIX", Qmix::standard, Qmix::new),
          new Entry(Comix.ID, "COMIX", Comix::standard, Comix::new),
          new Entry(LenientQ.ID, "Lenient Q", LenientQ::standard, LenientQ::new),
          new Entry(LenientDdpg.ID, "Lenient DDPG", LenientDdpg::standard, LenientDdpg::new),
          new Entry(Mmq.ID, "MMQ", Mmq::standard, Mmq::new),
          new Entry(Mappo.ID, "MAPPO", Mappo::standard, Mappo::new),
          new Entry(Pr2.ID, "PR2", Pr2::standard, Pr2::new),
          new Entry(Rommeo.ID, "ROMMEO", Rommeo::standard, Rommeo::new));

  private Catalogue() {}

  /** All of them. */
  public static List<Entry> all() {
    return ALL;
  }

  /** The one of a name. */
  public static Optional<Entry> of(String id) {
    return ALL.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }
}

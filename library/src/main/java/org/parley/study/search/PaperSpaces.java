package org.parley.study.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parley.check.InvalidSpecException;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.lenient.LenientQ;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;

/** The spaces that the papers searched (Table 9 of the paper with the appendix). */
public final class PaperSpaces {

  /** Of actor and critic, from 1e-4 to 1e-1, log-uniform. */
  public static final String LEARNING_RATE = "learningRate";

  /** 256, 512 or 1,024. */
  public static final String BATCH = "batch";

  /** τ of the target critic, from 0.001 to 0.01. */
  public static final String TARGET_RATE = "targetRate";

  /** 1, 10 or 100. */
  public static final String REWARD_SCALE = "rewardScale";

  /** Width of every hidden layer: 64, 128 or 256. */
  public static final String HIDDEN = "hidden";

  /** M, from 16 to 64. */
  public static final String PARTICLES = "particles";

  private static final int HIDDEN_LAYERS = 2;

  /** The settings that {@link #LEARNING_RATE} is put into, whichever of them a learner has. */
  private static final List<Option<Double>> RATES =
      List.of(Shared.POLICY_RATE, Shared.CRITIC_RATE, LenientQ.RATE);

  private PaperSpaces() {}

  /** Table 9, all that concerns SVNR. */
  public static SearchSpace table9() {
    return SearchSpace.builder()
        .logUniform(LEARNING_RATE, 1e-4, 1e-1)
        .choice(BATCH, "256", "512", "1024")
        .uniform(TARGET_RATE, 0.001, 0.01)
        .choice(REWARD_SCALE, "1", "10", "100")
        .choice(HIDDEN, "64", "128", "256")
        .whole(PARTICLES, 16, 64)
        .build();
  }

  /**
   * What of Table 9 this SVNR has on a game. It has no scale of rewards: multiplying them by c is
   * dividing the temperature by c, which annealing says already. One-shot games have no target
   * critic, so nothing of τ.
   */
  public static SearchSpace svnr(Game game) {
    return game instanceof SequentialGame
        ? table9().only(LEARNING_RATE, BATCH, TARGET_RATE, HIDDEN, PARTICLES)
        : table9().only(LEARNING_RATE, BATCH, HIDDEN, PARTICLES);
  }

  /**
   * SVNR at a point of {@link #svnr} or of a part of it, for the rest as {@code base} is. Particles
   * come in two halves of one size, so an odd number is rounded up to the next even one.
   */
  public static Learner svnr(Svnr base, Point point) {
    SvnrBuilder builder = base.toBuilder();
    if (point.has(LEARNING_RATE)) {
      double rate = point.number(LEARNING_RATE);
      builder.policyLearningRate(rate).criticLearningRate(rate);
    }
    if (point.has(BATCH)) {
      builder.batch(Integer.parseInt(point.choice(BATCH)));
    }
    if (point.has(HIDDEN)) {
      Integer[] layers = layers(point).toArray(Integer[]::new);
      builder.policyHidden(layers).criticHidden(layers);
    }
    if (point.has(PARTICLES)) {
      int particles = point.whole(PARTICLES);
      builder.particles(particles + particles % 2);
    }
    if (point.has(TARGET_RATE)) {
      builder.sequential(base.sequential().withTargetRate(point.number(TARGET_RATE)));
    }
    return builder.build();
  }

  private static List<Integer> layers(Point point) {
    return Collections.nCopies(HIDDEN_LAYERS, Integer.parseInt(point.choice(HIDDEN)));
  }

  /**
   * What of Table 9 a learner with a table of options has on a game: whichever of its learning
   * rates, batch, τ in games with state and hidden widths there are.
   */
  public static SearchSpace configured(Game game, Configured base) {
    Settings settings = base.settings();
    List<String> names = new ArrayList<>();
    if (RATES.stream().anyMatch(settings::has)) {
      names.add(LEARNING_RATE);
    }
    if (settings.has(Shared.BATCH)) {
      names.add(BATCH);
    }
    if (settings.has(Shared.SEQUENTIAL) && game instanceof SequentialGame) {
      names.add(TARGET_RATE);
    }
    if (settings.has(Shared.POLICY_HIDDEN) || settings.has(Shared.CRITIC_HIDDEN)) {
      names.add(HIDDEN);
    }
    return table9().only(names.toArray(String[]::new));
  }

  /** A learner of the catalogue at a point of {@link #configured}, else as {@code base} is. */
  public static Learner configured(Configured base, Point point) {
    Settings settings = base.settings();
    Settings.Builder builder = settings.toBuilder();
    if (point.has(LEARNING_RATE)) {
      RATES.forEach(rate -> put(builder, settings, rate, point.number(LEARNING_RATE)));
    }
    if (point.has(BATCH)) {
      builder.set(Shared.BATCH, Integer.parseInt(point.choice(BATCH)));
    }
    if (point.has(TARGET_RATE)) {
      builder.set(
          Shared.SEQUENTIAL,
          settings.get(Shared.SEQUENTIAL).withTargetRate(point.number(TARGET_RATE)));
    }
    if (point.has(HIDDEN)) {
      put(builder, settings, Shared.POLICY_HIDDEN, layers(point));
      put(builder, settings, Shared.CRITIC_HIDDEN, layers(point));
    }
    return Catalogue.of(base.id()).orElseThrow().make().apply(builder.build());
  }

  private static <T> void put(
      Settings.Builder builder, Settings settings, Option<T> option, T value) {
    if (settings.has(option)) {
      builder.set(option, value);
    }
  }

  /**
   * An entrant of a contest: SVNR or a learner of the catalogue, for the rest as {@code base} is.
   *
   * @throws InvalidSpecException for a learner that the papers did not search
   */
  public static Contest.Entrant entrant(Game game, Learner base) {
    if (base instanceof Svnr svnr) {
      return entrant(game, svnr);
    }
    if (base instanceof Configured configured && Catalogue.of(base.id()).isPresent()) {
      return new Contest.Entrant(
          configured(game, configured), point -> configured(configured, point));
    }
    throw InvalidSpecException.of(
        "search on " + game,
        "learner",
        base.id(),
        "SVNR or a learner of the catalogue",
        "Search it with a space of its own: search { learner(label, space) { … } }.");
  }

  /** An entrant of a contest: SVNR, for the rest as {@code base} is, over {@link #svnr}. */
  public static Contest.Entrant entrant(Game game, Svnr base) {
    return new Contest.Entrant(svnr(game), point -> svnr(base, point));
  }
}

package org.parley.learner.masql;

import java.util.ArrayList;
import java.util.List;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.LegacyConstants;
import org.parley.learner.offpolicy.LegacyOrder;
import org.parley.learner.offpolicy.OffPolicyTraining;
import org.parley.learner.offpolicy.Playable;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.spec.Specs;
import org.parley.stein.Kernel;
import org.parley.stein.Repulsion;

/**
 * The specification of MASQL. Immutable.
 *
 * <pre>{@code
 * Learner masql = new Masql(Masql.standard(game).toBuilder().set(Masql.PARTICLES, 48).build());
 * }</pre>
 *
 * @param settings of {@link #standard}, some of them changed
 */
public record Masql(Settings settings) implements Learner, Configured {

  /** What it is called on command lines and in files. */
  public static final String ID = "masql";

  /** Particles of a set. */
  public static final Option<Integer> PARTICLES =
      Option.whole(
              "particles", 32, 2, 1024, "particles of a set: half stay fixed, half are updated")
          .only("an even whole number from 2 to 1024", value -> value % 2 == 0 && value <= 1024);

  /** Particle sets of an update. */
  public static final Option<Integer> PARTICLE_SETS =
      Option.whole(
          "particleSets", 8, 1, 1024, "states of an update, each with a particle set of its own");

  /** What particles see one another through. */
  public static final Option<Kernel> KERNEL =
      Option.value("kernel", Kernel.joint(), Specs.KERNEL, "what particles see one another through")
          .only(
              "a joint kernel: a sampler makes whole joint actions",
              kernel -> kernel.scope() == Kernel.Scope.JOINT);

  /** How attraction and repulsion are scaled. */
  public static final Option<Repulsion> REPULSION =
      Option.value(
          "repulsion",
          Repulsion.balanced(),
          Specs.REPULSION,
          "how attraction and repulsion of particles are scaled");

  /** Coordinates of noise. */
  public static final Option<Integer> NOISE_DIMENSION =
      Option.whole(
          "noiseDimension",
          2,
          1,
          64,
          "coordinates of noise for every agent that a sampler imagines, itself included");

  /** The defaults for a game. */
  public static Settings standard(Game game) {
    List<Option<?>> options = new ArrayList<>(Shared.options(game));
    options.add(Shared.annealing(game));
    options.addAll(List.of(PARTICLES, PARTICLE_SETS, KERNEL, REPULSION, NOISE_DIMENSION));
    options.addAll(
        List.of(Shared.OUTPUT_PENALTY, LegacyOrder.OPPONENTS, LegacyConstants.CONSTANTS));
    return Settings.of(ID, options);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Training start(Game game, long steps, long seed) {
    Problems problems = new Problems();
    SequentialGame played = problems.collect("", () -> Playable.continuous(settings, game));
    LegacyOrder.check(settings, game, problems);
    LegacyConstants.check(settings, problems);
    int fewest = 2 * settings.get(KERNEL).bandwidth().fewestFixed();
    problems.require(
        settings.get(PARTICLES) >= fewest,
        PARTICLES.name(),
        settings.get(PARTICLES),
        "at least " + fewest + " with the bandwidth " + settings.get(KERNEL).bandwidth(),
        "Its logarithm of the number of fixed particles is 0 for one: take median().");
    problems.throwIfAny(ID + " on " + game);
    return new OffPolicyTraining(
        settings,
        played,
        steps,
        seed,
        (all, memory, weights) -> new MasqlMethod(settings, all, memory, weights));
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}

package org.parley.learner.pr2;

import java.util.ArrayList;
import java.util.List;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.Exploration;
import org.parley.learner.offpolicy.LegacyConstants;
import org.parley.learner.offpolicy.LegacyOrder;
import org.parley.learner.offpolicy.OffPolicyTraining;
import org.parley.learner.offpolicy.Playable;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.schedule.Annealing;
import org.parley.spec.Specs;
import org.parley.stein.Kernel;
import org.parley.stein.Repulsion;

/**
 * The specification of PR2-AC. Immutable.
 *
 * <pre>{@code
 * Learner pr2 = new Pr2(Pr2.standard(game).toBuilder().set(Pr2.LEVEL, 2).build());
 * }</pre>
 *
 * @param settings of {@link #standard}, some of them changed
 */
public record Pr2(Settings settings) implements Learner, Configured {

  /** What it is called on command lines and in files. */
  public static final String ID = "pr2";

  /** How deep agents reason. */
  public static final Option<Integer> LEVEL =
      Option.whole("level", 0, 0, 3, "how often an agent steps back in thought before it acts, k");

  /** Whether levels are mixed. */
  public static final Option<Boolean> MIXTURE =
      Option.flag(
          "mixture",
          false,
          "whether each action's level is drawn from 1 to level, in proportion to"
              + " poissonMean^k / k!; needs a level of at least 1");

  /** The mean of the mixture's law before it is cut off. */
  public static final Option<Double> POISSON_MEAN =
      Option.positive("poissonMean", 1.5, "mean of the Poisson law that levels are drawn from");

  /** Particles of a set. */
  public static final Option<Integer> PARTICLES =
      Option.whole(
          "particles",
          32,
          2,
          1024,
          "draws of the opponents' answer at a state, even: half fixed, half updated; half of them"
              + " tell an actor what its action is worth");

  /** States of a step. */
  public static final Option<Integer> PARTICLE_SETS =
      Option.whole(
          "particleSets", 16, 1, 1024, "states from memory that models and actors are moved at");

  /** Noise of an answer. */
  public static final Option<Integer> NOISE_DIMENSION =
      Option.whole("noiseDimension", 2, 1, 64, "coordinates of a model's noise for each opponent");

  /** The kernel of the Stein direction. */
  public static final Option<Kernel> KERNEL =
      Option.value(
          "kernel",
          Kernel.joint(),
          Specs.KERNEL,
          "what the model's particles see one another through, always over all opponents");

  /** How repulsion is scaled. */
  public static final Option<Repulsion> REPULSION =
      Option.value(
          "repulsion",
          Repulsion.balanced(),
          Specs.REPULSION,
          "how attraction and repulsion of the model's particles are scaled");

  /** What the actor's gradient runs through. */
  public static final Option<ActorPath> ACTOR_PATH =
      Option.choice(
          "actorPath",
          ActorPath.THROUGH_OPPONENTS,
          "how an actor's action reaches its soft value: also through the opponents' answer to it,"
              + " that held constant, or answers to the action from memory");

  /** Noise that an actor climbs with. */
  public static final Option<Double> ACTOR_NOISE =
      Option.number(
          "actorNoise",
          1,
          "a finite number of at least 0",
          value -> value >= 0,
          "exploration noise that an actor's action carries while the actor climbs, in multiples of"
              + " exploration's σ; 0 is the papers'");

  /**
   * Above about 10 the wide, low peaks of the one-shot games are worth more than narrow, high ones.
   */
  private static final Option<Annealing> ONE_SHOT_ANNEALING =
      Shared.ANNEALING.withStandard(Annealing.exponential(10, 0.05, 0.5));

  /** Without it critics never learn of a peak that actors do not start near. */
  private static final Option<Double> ONE_SHOT_RANDOM = Exploration.RANDOM_UNTIL.withStandard(0.2);

  private static final List<Option<?>> OWN =
      List.of(
          LEVEL,
          MIXTURE,
          POISSON_MEAN,
          PARTICLES,
          PARTICLE_SETS,
          NOISE_DIMENSION,
          KERNEL,
          REPULSION,
          ACTOR_PATH,
          ACTOR_NOISE,
          LegacyOrder.OPPONENTS,
          LegacyConstants.CONSTANTS);

  /** The defaults for a game. */
  public static Settings standard(Game game) {
    boolean oneShot = !(game instanceof SequentialGame);
    List<Option<?>> options = new ArrayList<>(Shared.options(game));
    options.add(oneShot ? ONE_SHOT_ANNEALING : Shared.annealing(game));
    options.add(Shared.OUTPUT_PENALTY);
    for (Option<?> option : Exploration.OPTIONS) {
      options.add(oneShot && option == Exploration.RANDOM_UNTIL ? ONE_SHOT_RANDOM : option);
    }
    options.addAll(OWN);
    return Settings.of(ID, options);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Training start(Game game, long steps, long seed) {
    SequentialGame played = Playable.continuous(settings, game, problems(game));
    return new OffPolicyTraining(
        settings,
        played,
        steps,
        seed,
        (all, memory, weights) -> new Pr2Method(settings, all, memory, weights));
  }

  private Problems problems(Game game) {
    Problems problems = new Problems();
    problems.require(
        settings.get(PARTICLES) % 2 == 0,
        PARTICLES.name(),
        settings.get(PARTICLES),
        "an even number",
        "Half are fixed, half updated.");
    problems.require(
        settings.get(PARTICLES) / 2 >= settings.get(KERNEL).bandwidth().fewestFixed(),
        PARTICLES.name(),
        settings.get(PARTICLES),
        "at least twice the fixed particles that the bandwidth needs, "
            + settings.get(KERNEL).bandwidth().fewestFixed(),
        "The default is " + PARTICLES.standard() + ".");
    problems.require(
        !settings.get(MIXTURE) || settings.get(LEVEL) > 0,
        MIXTURE.name(),
        "true at level 0",
        "a level of at least 1",
        "Set level to 3, or leave mixture out.");
    LegacyOrder.check(settings, game, problems);
    LegacyConstants.check(settings, problems);
    return problems;
  }

  @Override
  public String toString() {
    return settings.toString();
  }
}

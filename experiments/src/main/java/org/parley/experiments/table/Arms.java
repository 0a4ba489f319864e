package org.parley.experiments.table;

import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.MaxOfTwo;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.schedule.Annealing;

/** What several tables run: what one has run, the others re-use. */
final class Arms {

  /** The value of the optimum of Max of Two and of Three. */
  static final double BEST = 10;

  /** What a meeting pays in Particle Gather. */
  static final double GATHERED = 5;

  /** The usual particle count M. */
  static final int USUAL_PARTICLES = 32;

  private static final OneShotGame THREE = MaxOfThree.game(1.5);
  private static final OneShotGame TWO = MaxOfTwo.game();
  private static final Game GATHER = ParticleGather.game();

  private Arms() {}

  /** What Particle Gather is learnt with, in every table. */
  static SvnrBuilder gatherSettings() {
    return Svnr.sequentialBuilder();
  }

  /** Max of Three, s2 = 1.5, what the ablations start from. */
  static Arm usual() {
    return three("svnr", "local kernel, from 30 over 60 %", Ablated.svnr());
  }

  /** Max of Three, s2 = 1.5, another schedule. */
  static Arm cooling(String key, String label, Annealing annealing) {
    return three(key, label, Ablated.svnr().annealing(annealing));
  }

  /** Max of Three, s2 = 1.5, M particles; beside the row "M". */
  static Arm three(int particles) {
    Arm arm =
        particles == USUAL_PARTICLES
            ? usual()
            : three("particles-" + particles, "", Ablated.svnr().particles(particles));
    return named(arm, "Max of Three", particles);
  }

  /** Max of Two, M particles. */
  static Arm two(int particles) {
    Svnr svnr = Ablated.svnr().particles(particles).build();
    return named(
        new Arm(
            "max-of-two-particles-" + particles,
            "",
            new Trained(TWO, svnr),
            Goal.meanReturn(0.9 * BEST),
            BEST,
            ""),
        "Max of Two",
        particles);
  }

  /** Particle Gather, M particles. */
  static Arm gather(int particles) {
    SvnrBuilder settings = gatherSettings();
    Arm arm =
        particles == settings.build().particles()
            ? gather("svnr", "", settings)
            : gather("particles-" + particles, "", settings.particles(particles));
    return named(arm, "Particle Gather", particles);
  }

  /** Particle Gather. */
  static Arm gather(String key, String label, SvnrBuilder settings) {
    return new Arm(
        "particle-gather-" + key,
        label,
        new Trained(GATHER, settings.build()),
        Goal.meanReturn(0.9 * GATHERED),
        GATHERED,
        label);
  }

  /** Max of Three, s2 = 1.5. */
  static Arm three(String key, String label, SvnrBuilder settings) {
    return new Arm(
        "max-of-three-1.5-" + key,
        label,
        new Trained(THREE, settings.build()),
        Goal.meanReturn(0.9 * BEST),
        BEST,
        label);
  }

  private static Arm named(Arm arm, String game, int particles) {
    return arm.called(game + ", M = " + particles).beside(String.valueOf(particles));
  }
}

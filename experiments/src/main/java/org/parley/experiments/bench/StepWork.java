package org.parley.experiments.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Training;
import org.parley.learner.svnr.NoiseFeatures;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.network.Optimiser;
import org.parley.stein.Kernel;

/** Whole steps of SVNR on Max of Three. */
final class StepWork {

  private static final int BATCH = 512;
  private static final int STEPS_A_ROUND = 25;
  private static final int EPISODES = 20_000;

  private StepWork() {}

  /** The learner that the peers follow, whatever Parley's defaults are. */
  static SvnrBuilder reference() {
    return Svnr.builder()
        .noiseFeatures(NoiseFeatures.plain())
        .kernel(Kernel.local())
        .optimiser(Optimiser.adam())
        .batch(BATCH);
  }

  /** The prototype's size, and the paper's at both widths. */
  static List<Comparison> all(Sides sides) {
    return List.of(
        step(sides, 8, 100, STEPS_A_ROUND), step(sides, 512, 100, 3), step(sides, 512, 256, 3));
  }

  private static Comparison step(Sides sides, int sets, int hidden, int steps) {
    SvnrBuilder svnr =
        reference().particleSets(sets).policyHidden(hidden, hidden).criticHidden(hidden, hidden);
    Map<String, Object> sizes =
        Map.of("sets", sets, "hidden", hidden, "batch", BATCH, "steps", steps);
    Side ours = steps(svnr, steps);
    List<Side> all = sides.withVariants(ours, "Step", sizes);
    return new Comparison("step", "step " + sets + " × 32, h " + hidden, steps, all);
  }

  /** How Parley's step grows. */
  static List<Comparison> growth() {
    List<Comparison> all = new ArrayList<>();
    for (int particles : new int[] {16, 24, 32, 40, 48, 56, 64, 128, 256}) {
      all.add(alone("particles " + particles, reference().particles(particles)));
    }
    for (int hidden : new int[] {32, 64, 128, 256}) {
      all.add(
          alone(
              "hidden " + hidden,
              reference().policyHidden(hidden, hidden).criticHidden(hidden, hidden)));
    }
    for (int batch : new int[] {128, 256, 1024}) {
      all.add(alone("batch " + batch, reference().batch(batch)));
    }
    for (int sets : new int[] {1, 4, 16, 64}) {
      all.add(alone("sets " + sets, reference().particleSets(sets)));
    }
    for (int agents : new int[] {2, 4, 8}) {
      all.add(alone("agents " + agents, Gathering.of(agents), reference()));
    }
    return all;
  }

  private static Comparison alone(String name, SvnrBuilder svnr) {
    return new Comparison(
        "growth", "step, " + name, STEPS_A_ROUND, List.of(steps(svnr, STEPS_A_ROUND)));
  }

  private static Comparison alone(String name, OneShotGame game, SvnrBuilder svnr) {
    Side side = steps(svnr.build().start(game, EPISODES, 1), STEPS_A_ROUND);
    return new Comparison("growth", "step, " + name, STEPS_A_ROUND, List.of(side));
  }

  private static Side steps(SvnrBuilder svnr, int steps) {
    return steps(svnr.build().start(MaxOfThree.game(1.5), EPISODES, 1), steps);
  }

  private static Side steps(Training training, int steps) {
    return Side.here(
        Sides.OURS,
        () -> {
          for (int step = 0; step < steps; step++) {
            training.step();
          }
        });
  }
}

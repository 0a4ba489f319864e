package org.parley.diagnosis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.game.Optimum;
import org.parley.game.zoo.TwinPeaks;
import org.parley.learner.Policy;
import org.parley.learner.svnr.Svnr;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.testing.Refusals;
import org.parley.training.Plan;
import org.parley.training.Reading;
import org.parley.training.Run;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

class ParticleAgesTest {

  private static final List<Optimum> OPTIMA =
      List.of(
          new Optimum(JointAction.of(1, 2), 10),
          new Optimum(JointAction.of(3, 4), 5),
          new Optimum(JointAction.of(5, 6), 1));

  private static Reading reading(long step, Integer... basins) {
    return new Reading(step, 1, new Panel.Stand(OPTIMA, List.of(basins)));
  }

  @Test
  void agesCountFromTheReadingThatSawTheLastMove() {
    ParticleAges ages =
        ParticleAges.of(
            List.of(
                reading(0, 0, 1, 1, 2),
                reading(10, 0, 0, 2, 1),
                reading(20, 0, 0, 1, 0),
                reading(35, 0, 0, 1, 1)));
    assertEquals(
        List.of(
            new ParticleAges.Age(0, 35, 0),
            new ParticleAges.Age(0, 25, 1),
            new ParticleAges.Age(1, 15, 2),
            new ParticleAges.Age(1, 0, 3)),
        ages.particles());
    assertEquals(0.25, ages.settledFromTheStart());
    assertEquals(25, ages.medianAge(0));
    assertEquals(0, ages.medianAge(1));
    assertEquals(Double.NaN, ages.medianAge(2));
    assertEquals(
        List.of(
            "4 particles after 35 episodes; 25 % never changed their basin",
            "(1.000, 2.000): 2, median age 25, mean moves 0.5",
            "(3.000, 4.000): 2, median age 0, mean moves 2.5"),
        ages.toString().lines().toList());
    assertEquals(
        List.of(0.5, 0.5, 0.0),
        List.copyOf(((Panel.Stand) reading(0, 0, 1, 1, 0).finding()).numbers().values()));
  }

  private static Run run(Plan.Recording recording) {
    Plan plan =
        new Plan(TwinPeaks.game(), "SVNR", Svnr.builder().batch(64).build(), 60, 4, recording);
    return Trainer.run(plan, TrainingListener.SILENT);
  }

  @Test
  void aRunIsFollowedByTheSameNoiseAndNotDisturbed() {
    OneShotGame game = TwinPeaks.game();
    Plan.Recording without = Plan.Recording.standard();
    Panel panel = Panel.of(game, 40, 9);
    Run watched = run(without.probing(panel, 6));
    Run unwatched = run(without);
    assertEquals(unwatched.curve(), watched.curve());
    assertEquals(
        List.of(0L, 10L, 20L, 30L, 40L, 50L, 60L),
        watched.readings().stream().map(Reading::step).toList());
    ParticleAges ages = ParticleAges.of(watched);
    assertEquals(60, ages.episodes());
    assertTrue(ages.particles().stream().anyMatch(age -> age.moves() > 0), ages.toString());

    Matrix noise = Matrix.zeros(40, watched.policy().noiseDimension());
    RandomStream.of(9).named("panel").fillGaussian(noise.data(), 0, noise.data().length);
    Matrix u = watched.policy().jointActionsOf(noise);
    PeakShares peaks = new PeakShares(game, ages.optima());
    int[] there = new int[40];
    for (int row = 0; row < 40; row++) {
      there[row] = peaks.basin(Payoffs.row(u, row));
    }
    assertArrayEquals(
        there, ages.particles().stream().mapToInt(ParticleAges.Age::optimum).toArray());
    Policy untrained = Svnr.builder().build().start(game, 60, 4).policy();
    Panel.Stand stand = panel.examine(untrained, 1, RandomStream.of(1));
    assertEquals(stand, watched.readings().get(0).finding());
    assertEquals(stand, panel.examine(untrained, 1, RandomStream.of(2)));
    assertNotEquals(stand, Panel.of(game, 40, 10).examine(untrained, 1, RandomStream.of(1)));
  }

  @Test
  void whatWasNotRecordedIsRefused() {
    Run run = run(Plan.Recording.standard());
    assertTrue(Refusals.of(() -> ParticleAges.of(run)).getMessage().contains("particleAges = 50"));
    Refusals.assertPlaces(List.of("particles"), () -> Panel.of(TwinPeaks.game(), 0, 1));
    Refusals.assertPlaces(
        List.of("readings"),
        () -> Plan.Recording.standard().probing(Panel.of(TwinPeaks.game(), 5, 1), 0));
  }
}

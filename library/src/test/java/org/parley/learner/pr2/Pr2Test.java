package org.parley.learner.pr2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.check.Problem;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.LegacyConstants;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.schedule.Annealing;
import org.parley.testing.Refusals;

/** PR2 on a problem whose answer is known, at every level. */
class Pr2Test {

  /** A bowl with its top, 0, at (0.5, −0.3, 0.1) of the interval: no local optimum misleads. */
  private static final OneShotGame BOWL =
      OneShotGame.named("Bowl")
          .agents(ActionSpace.interval(-10, 10), "a", "b", "c")
          .reward(
              u ->
                  -(square(u.get(0) - 5)
                          + square(u.get(1) + 3)
                          + square(u.get(2) - 1)
                          + square(u.get(0) + u.get(1) - 2))
                      / 25)
          .build();

  private static final int STEPS = 1_500;

  private static double square(double x) {
    return x * x;
  }

  private static Settings.Builder small(OneShotGame game) {
    return Pr2.standard(game).toBuilder()
        .set(Shared.BATCH, 64)
        .set(Pr2.PARTICLES, 16)
        .set(Pr2.PARTICLE_SETS, 8)
        .set(Shared.POLICY_HIDDEN, List.of(32))
        .set(Shared.CRITIC_HIDDEN, List.of(32));
  }

  /**
   * A uniform team earns −8.2 on average; −1 is 2.5 units off in each of the four squares. Agents
   * above level 0 read a guess that says nothing, which their networks must learn to pass over.
   */
  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "2, false", "3, false", "3, true"})
  void findsTheTopOfABowl(int level, boolean mixture) {
    Settings settings =
        small(BOWL)
            .set(Pr2.LEVEL, level)
            .set(Pr2.MIXTURE, mixture)
            .set(Shared.ANNEALING, Annealing.exponential(1, 0.05, 0.6))
            .build();
    List<Double> scores = new ArrayList<>();
    for (long seed = 1; seed <= 3; seed++) {
      scores.add(score(settings, seed));
    }
    assertTrue(scores.stream().allMatch(score -> score > -1), scores.toString());
  }

  private static double score(Settings settings, long seed) {
    Training training = new Pr2(settings).start(BOWL, STEPS, seed);
    for (int step = 0; step < STEPS; step++) {
      training.step();
    }
    Matrix u = training.policy().jointActions(RandomStream.of(1), 50);
    float[] rewards = new float[50];
    BOWL.rewards(u, rewards);
    double sum = 0;
    for (float reward : rewards) {
      sum += reward / 50;
    }
    return sum;
  }

  /** Odd particles, a mixture of nothing, constants without uniform draws. */
  @Test
  void refusesAllAtOnce() {
    Settings wrong =
        Pr2.standard(BOWL).toBuilder()
            .set(Pr2.PARTICLES, 7)
            .set(Pr2.MIXTURE, true)
            .set(LegacyConstants.CONSTANTS, true)
            .build();
    List<String> places =
        Refusals.of(() -> new Pr2(wrong).start(BOWL, 10, 1)).problems().stream()
            .map(Problem::where)
            .toList();
    assertEquals(List.of("particles", "mixture", "legacyConstants"), places);
  }
}

package org.parley.learner.maddpg;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** MADDPG on problems whose answer is known. */
class MaddpgTest {

  /**
   * A bowl with its top, 0, at a = 0.5, b = −0.3, c = 0.1 of the interval: no local optimum
   * misleads.
   *
   * @param order which of a, b, c each agent is
   */
  private static OneShotGame bowl(int... order) {
    return OneShotGame.named("Bowl")
        .agents(ActionSpace.interval(-10, 10), "first", "second", "third")
        .reward(u -> height(u.get(order[0]), u.get(order[1]), u.get(order[2])))
        .build();
  }

  private static double height(double a, double b, double c) {
    return -(square(a - 5) + square(b + 3) + square(c - 1) + square(a + b - 2)) / 25;
  }

  private static double square(double x) {
    return x * x;
  }

  /** The payoff falls to -30 at the far corner; -0.25 is half a unit off in each coordinate. */
  @Test
  void findsTheTopOfABowl() {
    LongStream.rangeClosed(1, 10)
        .forEach(seed -> assertTrue(trained(bowl(0, 1, 2), seed) > -0.25, "seed " + seed));
  }

  /** Whoever is called what: the top is found from every seed tried. */
  @Test
  void findsItWhateverTheAgentsAreCalled() {
    int[][] orders = {{1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {1, 0, 2}, {2, 1, 0}};
    for (int[] order : orders) {
      for (long seed = 1; seed <= 2; seed++) {
        assertTrue(trained(bowl(order), seed) > -0.25, Arrays.toString(order) + " " + seed);
      }
    }
  }

  private static double trained(OneShotGame bowl, long seed) {
    Settings settings =
        Maddpg.standard(bowl).toBuilder()
            .set(Shared.BATCH, 64)
            .set(Shared.POLICY_HIDDEN, List.of(32))
            .set(Shared.CRITIC_HIDDEN, List.of(32))
            .build();
    Training training = new Maddpg(settings).start(bowl, 2_000, seed);
    for (int step = 0; step < 2_000; step++) {
      training.step();
    }
    Matrix u = training.policy().jointActions(RandomStream.of(1), 1);
    float[] reward = new float[1];
    bowl.rewards(u, reward);
    return reward[0];
  }
}

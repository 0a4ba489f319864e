package org.parley.learner.maddpg;

import static org.junit.jupiter.api.Assertions.assertTrue;

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

  private static double square(double x) {
    return x * x;
  }

  /** The payoff falls to -30 at the far corner; -0.25 is half a unit off in each coordinate. */
  @Test
  void findsTheTopOfABowl() {
    LongStream.rangeClosed(1, 10)
        .forEach(seed -> assertTrue(trained(seed) > -0.25, "seed " + seed));
  }

  private static double trained(long seed) {
    Settings settings =
        Maddpg.standard(BOWL).toBuilder()
            .set(Shared.BATCH, 64)
            .set(Shared.POLICY_HIDDEN, List.of(32))
            .set(Shared.CRITIC_HIDDEN, List.of(32))
            .build();
    Training training = new Maddpg(settings).start(BOWL, 2_000, seed);
    for (int step = 0; step < 2_000; step++) {
      training.step();
    }
    Matrix u = training.policy().jointActions(RandomStream.of(1), 1);
    float[] reward = new float[1];
    BOWL.rewards(u, reward);
    return reward[0];
  }
}

package org.parley.learner.comix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.Climbing;
import org.parley.learner.Training;
import org.parley.learner.mixing.ActionUtilities;
import org.parley.learner.mixing.ActionUtilitiesPass;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

/** COMIX on problems whose answer is known, and the search it acts by. */
class ComixTest {

  /** A bowl with its top, 0, at (0.5, −0.3, 0.1) of the interval. */
  private static final OneShotGame BOWL =
      OneShotGame.named("Bowl")
          .agents(ActionSpace.interval(-10, 10), "a", "b", "c")
          .reward(u -> -(square(u.get(0) - 5) + square(u.get(1) + 3) + square(u.get(2) - 1)) / 25)
          .build();

  /** Two agents of unequal actions who see unequal things. */
  private static final SequentialGame SEEING =
      SequentialGame.named("Seeing")
          .agents(ActionSpace.interval(-1, 1), "a")
          .agents(ActionSpace.box(new double[] {-1, -1}, new double[] {1, 1}), "b")
          .state(2)
          .start(state -> {})
          .step(step -> step.reward(0))
          .observe(1, (state, agent, seen) -> seen.add(state.get(agent)))
          .horizon(5)
          .build();

  private static double square(double x) {
    return x * x;
  }

  /**
   * The payoff falls to −18 at the far corner; it is a sum, which a mixer of utilities can tell.
   */
  @Test
  void findsTheTopOfABowl() {
    LongStream.rangeClosed(1, 4).forEach(seed -> assertTrue(trained(seed) > -0.3, "seed " + seed));
  }

  private static double trained(long seed) {
    Settings settings =
        Comix.standard(BOWL).toBuilder()
            .set(Shared.BATCH, 64)
            .set(Shared.CRITIC_HIDDEN, List.of(32))
            .build();
    Training training = new Comix(settings).start(BOWL, 1_500, seed);
    for (int step = 0; step < 1_500; step++) {
      training.step();
    }
    Matrix u = training.policy().jointActions(RandomStream.of(1), 1);
    float[] reward = new float[1];
    BOWL.rewards(u, reward);
    return reward[0];
  }

  /**
   * In every row and for every agent the search comes within 3 % of the best of a fine grid, of the
   * range that the utility has on it.
   */
  @Test
  void theSearchFindsEachAgentsBest() {
    int rows = 5;
    Settings settings =
        Comix.standard(SEEING).toBuilder()
            .set(Shared.CRITIC_HIDDEN, List.of(8))
            .set(Comix.ROUNDS, 5)
            .set(Comix.SAMPLES, 128)
            .build();
    ActionUtilities utilities = ActionUtilities.initialised(SEEING, settings, RandomStream.of(4));
    Matrix seen = Matrix.wrap(rows, 2, Cases.floats(new SplittableRandom(1), rows * 2));
    Search search = new Search(settings, utilities, seen, true);
    Matrix found = search.best(RandomStream.of(2));
    Matrix values = utilities.pass(rows).values(seen, found);
    int side = 41;
    ActionUtilitiesPass valuing = utilities.pass(1);
    for (int row = 0; row < rows; row++) {
      Matrix one = seen.rows(row, row + 1);
      double[] best = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
      double[] worst = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
      for (int cell = 0; cell < side * side; cell++) {
        float x = 2f * (cell / side) / (side - 1) - 1;
        float y = 2f * (cell % side) / (side - 1) - 1;
        Matrix q = valuing.values(one, Matrix.wrap(1, 3, x, x, y));
        for (int agent = 0; agent < 2; agent++) {
          best[agent] = Math.max(best[agent], q.get(0, agent));
          worst[agent] = Math.min(worst[agent], q.get(0, agent));
        }
      }
      for (int agent = 0; agent < 2; agent++) {
        double within = 0.03 * (best[agent] - worst[agent]);
        assertTrue(values.get(row, agent) > best[agent] - within, row + " " + agent);
      }
    }
  }

  /** The policy draws the same numbers always: what is seen decides, whichever row it stands in. */
  @Test
  void thePolicyIsDeterministic() {
    Settings settings =
        Comix.standard(SEEING).toBuilder().set(Shared.CRITIC_HIDDEN, List.of(8)).build();
    ActionUtilities utilities = ActionUtilities.initialised(SEEING, settings, RandomStream.of(4));
    ComixPolicy policy = new ComixPolicy(settings, SEEING, utilities);
    Matrix seen = Matrix.wrap(2, 2, 0.3f, -0.2f, 0.7f, 0.1f);
    Matrix both = policy.jointActions(seen, RandomStream.of(1));
    Matrix second = policy.jointActions(seen.rows(1, 2), RandomStream.of(9));
    assertEquals(both.rows(1, 2), second);
  }

  @Test
  void refusesMoreElitesThanSamplesAndFiniteActionsAtOnce() {
    Settings.Builder settings = Comix.standard(Climbing.game()).toBuilder();
    Comix comix = new Comix(settings.set(Comix.ELITES, 65).build());
    Refusals.assertPlaces(
        List.of("elites", "game / agent row", "game / agent column"),
        () -> comix.start(Climbing.game(), 10, 1));
  }
}

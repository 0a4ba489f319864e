package org.parley.learner.masql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.Climbing;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.TwinPeaks;
import org.parley.learner.Playing;
import org.parley.learner.Policy;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.LegacyConstants;
import org.parley.learner.offpolicy.LegacyOrder;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.schedule.Adaptive;
import org.parley.schedule.Annealing;
import org.parley.schedule.Span;
import org.parley.stein.Bandwidth;
import org.parley.stein.Kernel;
import org.parley.testing.Refusals;

/** MASQL on problems whose answer is known. */
class MasqlTest {

  private static final int DRAWS = 4_000;
  private static final double ALPHA = 0.5;

  private static Settings.Builder small(Game game) {
    return Masql.standard(game).toBuilder()
        .set(Shared.POLICY_HIDDEN, List.of(32, 32))
        .set(Shared.CRITIC_HIDDEN, List.of(32, 32))
        .set(Shared.BATCH, 128);
  }

  private static Training trained(Settings settings, Game game, int steps, long seed) {
    Training training = new Masql(settings).start(game, steps, seed);
    for (int step = 0; step < steps; step++) {
      training.step();
    }
    return training;
  }

  private static double mean(Game game, Policy policy) {
    return Playing.meanReturn(game.asSequential(), policy, RandomStream.of(1), 500);
  }

  /** What an agent imagines: its sampler's joint actions, in the game's units. */
  private static Matrix imagined(OneShotGame game, Policy policy, String agent) {
    Mlp map = policy.networks().get(agent);
    Matrix read = Matrix.zeros(DRAWS, map.spec().inputs());
    RandomStream.of(8).fillGaussian(read.data(), 0, read.data().length);
    for (int row = 0; row < DRAWS; row++) {
      read.set(row, 0, 1);
    }
    Matrix unit = map.forward(read, map.tape(DRAWS)).copy();
    for (int i = 0; i < unit.data().length; i++) {
      unit.data()[i] = (float) Math.tanh(unit.data()[i]);
    }
    game.space().toGame(unit, unit);
    return unit;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(float[] values) {
    double mean = mean(values);
    double sum = 0;
    for (float value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }

  private static float[] paid(OneShotGame game, Matrix actions) {
    float[] paid = new float[actions.rows()];
    game.rewards(actions, paid);
    return paid;
  }

  private static double correlation(Matrix actions) {
    double[] sums = new double[5];
    for (int row = 0; row < actions.rows(); row++) {
      double x = actions.get(row, 0);
      double y = actions.get(row, 1);
      sums[0] += x;
      sums[1] += y;
      sums[2] += x * x;
      sums[3] += y * y;
      sums[4] += x * y;
    }
    double n = actions.rows();
    double covariance = sums[4] / n - sums[0] / n * sums[1] / n;
    double x = sums[2] / n - Math.pow(sums[0] / n, 2);
    double y = sums[3] / n - Math.pow(sums[1] / n, 2);
    return covariance / Math.sqrt(x * y);
  }

  /**
   * The law exp(Q / α) of one quadratic peak in D = 2, Q = 10 − ½ xᵀ A x with A = 1 on the diagonal
   * and 0.6 off it: mean reward 10 − (D / 2) α, variance (D / 2) α², correlation −0.6. An agent
   * imagines that law; what the team executes has no correlation, so a mean of 10 − α / (1 − 0.36).
   */
  @Test
  void everyAgentImaginesTheBoltzmannLawAndTheTeamExecutesItsMarginals() {
    OneShotGame game =
        OneShotGame.named("Peak")
            .agents(ActionSpace.interval(-10, 10), "a", "b")
            .reward(u -> 10 - peak(u.get(0) - 2, u.get(1) + 3))
            .build();
    Settings settings =
        small(game).set(Shared.ANNEALING, Annealing.exponential(10, ALPHA, 0.5)).build();
    Policy policy = trained(settings, game, 3_000, 1).policy();
    for (String agent : List.of("a", "b")) {
      Matrix actions = imagined(game, policy, agent);
      float[] paid = paid(game, actions);
      assertEquals(10 - ALPHA, mean(paid), 0.2, agent);
      assertEquals(ALPHA * ALPHA, variance(paid), 0.2, agent);
      assertEquals(-0.6, correlation(actions), 0.15, agent);
    }
    Matrix executed = policy.jointActions(RandomStream.of(2), DRAWS);
    assertEquals(10 - ALPHA / 0.64, mean(paid(game, executed)), 0.25);
    // Five standard errors of no correlation.
    assertEquals(0, correlation(executed), 5 / Math.sqrt(DRAWS));
  }

  private static double peak(double x, double y) {
    return 0.5 * (x * x + 1.2 * x * y + y * y);
  }

  /** One peak is higher: all agents imagine it. Two are tied: each picks one for itself. */
  @Test
  void itSolvesMaxOfThreeAndSplitsOnTwinPeaks() {
    Game three = MaxOfThree.game(2);
    Game twins = TwinPeaks.game(2, 2, 2);
    int split = 0;
    for (long seed = 1; seed <= 3; seed++) {
      double solved = mean(three, trained(small(three).build(), three, 2_000, seed).policy());
      assertTrue(solved > 9, "Max of Three, seed " + seed + ": " + solved);
    }
    for (long seed = 1; seed <= 6; seed++) {
      Policy policy = trained(small(twins).build(), twins, 1_000, seed).policy();
      split += mean(twins, policy) < 5 ? 1 : 0;
    }
    assertTrue(split >= 1, "no team was split");
  }

  @Test
  void aSteadyUpdateAllocatesNoArrays() {
    Game game = MaxOfThree.game(2);
    Training training = trained(small(game).build(), game, 600, 1);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < 100; i++) {
      training.step();
    }
    long aStep = (threads.getThreadAllocatedBytes(thread) - before) / 100;
    // Streams are values of 24 bytes; arrays of a batch would be far more.
    assertTrue(aStep < 8_192, aStep + " bytes a step");
  }

  @Test
  void refusesAllAtOnce() {
    Settings settings =
        Masql.standard(Climbing.game()).toBuilder()
            .set(Masql.PARTICLES, 2)
            .set(Masql.KERNEL, Kernel.joint().with(Bandwidth.softQLearning()))
            .set(LegacyOrder.OPPONENTS, true)
            .set(LegacyConstants.CONSTANTS, true)
            .set(
                Shared.ANNEALING,
                Annealing.adaptive(Annealing.linear(2, 1, 1), 3, Span.ofTraining(0.3)))
            .build();
    assertTrue(settings.get(Shared.ANNEALING) instanceof Adaptive);
    Refusals.assertPlaces(
        List.of(
            "annealing", "game / agent row", "game / agent column", "legacyConstants", "particles"),
        () -> new Masql(settings).start(Climbing.game(), 10, 1));
    Refusals.assertPlaces(
        List.of("particles", "kernel"),
        () ->
            settings.toBuilder().set(Masql.PARTICLES, 7).set(Masql.KERNEL, Kernel.local()).build());
  }
}

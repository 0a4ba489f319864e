package org.parley.learner.lenient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.game.ActionSpace;
import org.parley.game.Game;
import org.parley.game.MatrixGame;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.Climbing;
import org.parley.game.zoo.Penalty;
import org.parley.game.zoo.Zoo;
import org.parley.learner.Replay;
import org.parley.learner.Training;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.testing.Refusals;

/** Lenient tables against plain ones, on the games that plain ones fail. */
class LenientQTest {

  private static final int EPISODES = 5_000;
  private static final int SEEDS = 100;

  static Stream<MatrixGame> games() {
    return Stream.of(Climbing.game(), Penalty.game(), Penalty.game(-30));
  }

  private static Settings with(MatrixGame game, double moderation) {
    return LenientQ.standard(game).toBuilder().set(Temperatures.MODERATION, moderation).build();
  }

  private static Training trained(Settings settings, MatrixGame game, long seed) {
    Training training = new LenientQ(settings).start(game, EPISODES, seed);
    for (int episode = 0; episode < EPISODES; episode++) {
      training.step();
    }
    return training;
  }

  private static int solved(MatrixGame game, double moderation) {
    double best = game.optimum().orElseThrow().value();
    Settings settings = with(game, moderation);
    return (int)
        LongStream.rangeClosed(1, SEEDS)
            .mapToObj(seed -> trained(settings, game, seed).policy())
            .map(policy -> policy.jointActions(RandomStream.of(1), 1))
            .filter(u -> game.payoff(0, (int) u.get(0, 0), (int) u.get(0, 1)) == best)
            .count();
  }

  /** Seeds are fixed, so there is no false alarm; the 99.9 % intervals are what the claim is. */
  @ParameterizedTest
  @MethodSource("games")
  void findsTheOptimumWherePlainQLearningDoesNot(MatrixGame game) {
    int lenient = solved(game, Temperatures.MODERATION.standard());
    int plain = solved(game, 0);
    System.out.println(game + ": lenient " + lenient + ", plain " + plain + " of " + SEEDS);
    WilsonScoreInterval wilson = new WilsonScoreInterval();
    double low = wilson.createInterval(SEEDS, lenient, 0.999).getLowerBound();
    double high = wilson.createInterval(SEEDS, plain, 0.999).getUpperBound();
    assertTrue(low > high + 0.4, low + " against " + high);
  }

  /** Tables written down beside the training: r first, then Q ← Q + η (r − Q). */
  @Test
  void withoutLeniencyItIsPlainQLearning() {
    MatrixGame game = Climbing.game();
    Settings settings = with(game, 0);
    Training training = trained(settings, game, 3);
    Replay played = training.replay();
    double[][] values = new double[2][3];
    for (double[] own : values) {
      Arrays.fill(own, Double.POSITIVE_INFINITY);
    }
    for (int row = 0; row < EPISODES; row++) {
      for (int agent = 0; agent < 2; agent++) {
        int action = Math.round(played.jointActions().get(row, agent)) + 1;
        double reward = played.rewards()[row];
        double before = values[agent][action];
        boolean first = before == Double.POSITIVE_INFINITY;
        values[agent][action] = first ? reward : before + 0.1 * (reward - before);
      }
    }
    StateWriter out = new StateWriter();
    ((LenientTraining) training).save(out);
    StateReader state = StateReader.of("state", out.toBytes());
    for (int agent = 0; agent < 2; agent++) {
      double[] learnt = new double[3];
      state.within("table/" + agent).fill("values", learnt);
      for (int action = 0; action < 3; action++) {
        assertEquals(values[agent][action], learnt[action], 1e-12);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Forgiving.class)
  void errorsThatRaiseValuesCountInFullAndOthersLess(Forgiving forgiving) {
    Settings settings =
        LenientQ.standard(Climbing.game()).toBuilder()
            .set(Temperatures.MODERATION, 2.0)
            .set(Temperatures.DECAY, 0.9)
            .set(Temperatures.FORGIVING, forgiving)
            .set(Temperatures.HYSTERESIS, 0.25)
            .build();
    Temperatures temperatures = new Temperatures(settings, 2);
    temperatures.cool(1, 3);
    double leniency = 1 - Math.exp(-2 * 0.9 * 0.9 * 0.9);
    assertEquals(leniency, temperatures.leniency(1), 1e-6);
    assertEquals((1 + 0.9 * 0.9 * 0.9) / 2, temperatures.mean(), 1e-12);
    assertEquals(1, temperatures.weight(1, 0.1, 0.001));
    int draws = 1000;
    double mean =
        IntStream.range(0, draws)
            .mapToDouble(k -> temperatures.weight(1, -0.1, (k + 0.5) / draws))
            .average()
            .orElseThrow();
    double expected = forgiving == Forgiving.HYSTERETIC ? 0.25 : 1 - leniency;
    assertEquals(expected, mean, 1.0 / draws);
  }

  /** One grid point is best by 1, its neighbours punish: the plain mean of their rewards is low. */
  @Test
  void continuousActionsAreLearntOnTheirGrid() {
    OneShotGame game =
        OneShotGame.named("Pinhole")
            .agents(ActionSpace.interval(-10, 10), "a", "b")
            .reward(u -> u.get(0) == 5 && u.get(1) == -5 ? 10 : -Math.abs(u.get(0) - 5))
            .build();
    Settings settings = LenientQ.standard(game).toBuilder().set(LenientQ.BINS, 5).build();
    Training training = new LenientQ(settings).start(game, EPISODES, 1);
    for (int episode = 0; episode < EPISODES; episode++) {
      training.step();
    }
    assertEquals(Matrix.wrap(1, 2, 5, -5), training.policy().jointActions(RandomStream.of(1), 1));
  }

  @Test
  void gamesThatDoNotFitAreRefusedWithAllProblems() {
    Refusals.assertPlaces(List.of("game"), () -> start(Zoo.game("particle-gather", Map.of())));
    Refusals.assertPlaces(
        List.of("game", "game"), () -> start(Zoo.game("iterated-stag-hunt", Map.of())));
    OneShotGame wide =
        OneShotGame.named("Wide")
            .agents(ActionSpace.box(new double[6], new double[] {1, 1, 1, 1, 1, 1}), "a", "b")
            .reward(u -> u.get(0))
            .build();
    Refusals.assertPlaces(List.of("game / agent a", "game / agent b"), () -> start(wide));
  }

  private static Training start(Game game) {
    return new LenientQ(LenientQ.standard(game)).start(game, 10, 1);
  }
}

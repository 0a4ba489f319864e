package org.parley.learner.lenient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.Climbing;
import org.parley.game.zoo.MaxOfTwo;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.testing.Refusals;

/** Lenient critics of own actions. */
class LenientDdpgTest {

  private static final int EPISODES = 2_000;

  private static Settings.Builder small(OneShotGame game) {
    return LenientDdpg.standard(game).toBuilder()
        .set(Shared.BATCH, 64)
        .set(Shared.POLICY_HIDDEN, List.of(32, 32))
        .set(Shared.CRITIC_HIDDEN, List.of(32, 32));
  }

  private static double reached(OneShotGame game, Settings settings, long seed) {
    Training training = new LenientDdpg(settings).start(game, EPISODES, seed);
    for (int episode = 0; episode < EPISODES; episode++) {
      training.step();
    }
    float[] reward = new float[1];
    game.rewards(training.policy().jointActions(RandomStream.of(1), 1), reward);
    return reward[0];
  }

  /** A sum of own terms: what others do shifts every action's value alike. */
  @Test
  void findsTheTopOfASumOfOwnTerms() {
    OneShotGame game =
        OneShotGame.named("Own terms")
            .agents(ActionSpace.interval(-10, 10), "a", "b", "c")
            .reward(u -> -(square(u.get(0) - 5) + square(u.get(1) + 3) + square(u.get(2))) / 25)
            .build();
    Settings settings = small(game).build();
    LongStream.rangeClosed(1, 3)
        .forEach(
            seed -> {
              double reward = reached(game, settings, seed);
              assertTrue(reward > -0.25, "seed " + seed + ": " + reward);
            });
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * Max of Two: 10 on a narrow peak, 0 on a wide one. It was 2, 3 and 0 of 5 seeds, which are
   * fixed: what is held leaves room for another machine's last bits.
   */
  @Test
  void climbsThePeakThatPlainCriticsAvoid() {
    OneShotGame game = MaxOfTwo.game();
    Settings lenient = small(game).build();
    Settings plain = lenient.toBuilder().set(Temperatures.MODERATION, 0.0).build();
    Settings hysteretic =
        lenient.toBuilder()
            .set(Temperatures.FORGIVING, Forgiving.HYSTERETIC)
            .set(Temperatures.HYSTERESIS, 0.1)
            .build();
    long[] climbed = {up(game, lenient), up(game, hysteretic), up(game, plain)};
    System.out.println(
        "Max of Two, up of 5: lenient, hysteretic, plain: " + Arrays.toString(climbed));
    assertTrue(climbed[0] >= 1 && climbed[1] >= 1, Arrays.toString(climbed));
    assertEquals(0, climbed[2], "plain");
  }

  private static long up(OneShotGame game, Settings settings) {
    return LongStream.rangeClosed(1, 5).filter(seed -> up(game, settings, seed)).count();
  }

  private static boolean up(OneShotGame game, Settings settings, long seed) {
    return reached(game, settings, seed) > 8;
  }

  /** T ← β^(bins · share of the batch): a batch that is all in one bin cools it so many times. */
  @Test
  void binsCoolByHowOftenTheyAreDrawn() {
    OneShotGame game = MaxOfTwo.game();
    Settings settings = small(game).set(LenientDdpg.BINS, 4).set(Temperatures.DECAY, 0.5).build();
    ForgivingWeights weights = new ForgivingWeights(settings, game.asSequential(), 1, 2);
    RandomStream stream = RandomStream.of(1);
    weights.take(Matrix.wrap(2, 2, 1, -0.9f, 1, 0.3f), stream);
    assertEquals(1, weights.of(0, -1), "a value below its target");
    double before = 1 - (1 - Math.exp(-settings.get(Temperatures.MODERATION)));
    assertEquals(before, weights.of(0, 1), 1e-6);
    weights.cool();
    StateWriter out = new StateWriter();
    weights.save(out);
    double[] cooled = new double[4];
    StateReader.of("state", out.toBytes()).fill("temperatures", cooled);
    assertEquals(List.of(0.25, 1.0, 0.25, 1.0), Arrays.stream(cooled).boxed().toList());
  }

  @Test
  void finiteActionsAreRefused() {
    Refusals.assertPlaces(
        List.of("game / agent row", "game / agent column"),
        () -> new LenientDdpg(LenientDdpg.standard(Climbing.game())).start(Climbing.game(), 10, 1));
  }
}

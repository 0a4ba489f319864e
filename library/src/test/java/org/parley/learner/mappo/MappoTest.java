package org.parley.learner.mappo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.game.SequentialGame;
import org.parley.game.State;
import org.parley.game.Step;
import org.parley.game.zoo.Climbing;
import org.parley.learner.Playing;
import org.parley.learner.Policy;
import org.parley.learner.Resumable;
import org.parley.learner.Training;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.testing.Refusals;

/** MAPPO on problems whose answer is known. */
class MappoTest {

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

  /**
   * Two agents spread on a line: the first is to stand at 0.6, the second at −0.6; each sees all.
   */
  private static final SequentialGame SPREAD =
      SequentialGame.named("Spread")
          .agents(ActionSpace.interval(-1, 1), "a", "b")
          .state(2)
          .start(MappoTest::scatter)
          .step(MappoTest::move)
          .horizon(10)
          .build();

  private static void scatter(State state) {
    state.set(0, state.uniform(-1, 1));
    state.set(1, state.uniform(-1, 1));
  }

  private static void move(Step step) {
    step.set(0, step.get(0) + 0.25 * step.u(0));
    step.set(1, step.get(1) + 0.25 * step.u(1));
    step.reward(-Math.abs(step.get(0) - 0.6) - Math.abs(step.get(1) + 0.6));
  }

  private static double square(double x) {
    return x * x;
  }

  private static Settings small(Game game) {
    return Mappo.standard(game).toBuilder()
        .set(Shared.POLICY_HIDDEN, List.of(32))
        .set(Shared.CRITIC_HIDDEN, List.of(32))
        .build();
  }

  private static Training trained(Game game, int episodes, long seed) {
    Training training = new Mappo(small(game)).start(game, episodes, seed);
    for (int episode = 0; episode < episodes; episode++) {
      training.step();
    }
    return training;
  }

  /** The payoff falls to −30 at the far corner; −0.25 is half a unit off in each coordinate. */
  @Test
  void findsTheTopOfABowl() {
    LongStream.rangeClosed(1, 5)
        .forEach(
            seed -> {
              Policy policy = trained(BOWL, 5_000, seed).policy();
              float[] reward = new float[1];
              BOWL.rewards(policy.jointActions(RandomStream.of(1), 1), reward);
              assertTrue(reward[0] > -0.25, "seed " + seed + ": " + reward[0]);
            });
  }

  /**
   * Standing still earns −13.6, ten times twice the mean of |x − 0.6|; going there at full speed,
   * 0.25 a step, and staying −2.1.
   */
  @Test
  void spreads() {
    for (long seed = 1; seed <= 3; seed++) {
      Policy policy = trained(SPREAD, 3_000, seed).policy();
      double earned = Playing.meanReturn(SPREAD, policy, RandomStream.of(seed), 200);
      assertTrue(earned > -4.5, "seed " + seed + ": " + earned);
    }
  }

  private static byte[] state(Training training) {
    StateWriter out = new StateWriter();
    ((Resumable) training).save(out);
    return out.toBytes();
  }

  /** Put down between updates and in the middle of collecting, it goes on to the same bits. */
  @Test
  void goesOnToTheSameBits() {
    Settings settings = small(SPREAD).toBuilder().set(Mappo.ROLLOUT_EPISODES, 4).build();
    for (int putDown = 0; putDown <= 9; putDown++) {
      Training whole = new Mappo(settings).start(SPREAD, 12, 3);
      Training taken = new Mappo(settings).start(SPREAD, 12, 3);
      for (int step = 0; step < 12; step++) {
        if (step == putDown) {
          ((Resumable) taken).load(StateReader.of("state", state(whole)));
        }
        whole.step();
        if (step >= putDown) {
          taken.step();
        }
      }
      assertArrayEquals(state(whole), state(taken), "put down after " + putDown);
    }
  }

  /** Draws of the policy have the means and deviations that it was given. */
  @Test
  void executesMeansOrDraws() {
    Settings drawn = small(BOWL).toBuilder().set(Mappo.SAMPLED, true).build();
    Settings sure = small(BOWL);
    Policy means = new Mappo(sure).start(BOWL, 10, 1).policy();
    Policy draws = new Mappo(drawn).start(BOWL, 10, 1).policy();
    assertEquals(0, means.noiseDimension());
    assertEquals(3, draws.noiseDimension());
    Matrix mean = means.jointActions(RandomStream.of(1), 1);
    assertEquals(mean, draws.jointActionsOf(Matrix.zeros(1, 3)));
    Matrix one = Matrix.wrap(1, 3, 1f, 0f, -1f);
    Matrix moved = draws.jointActionsOf(one);
    assertEquals(mean.get(0, 0) + 6, moved.get(0, 0), 1e-4);
    assertEquals(mean.get(0, 1), moved.get(0, 1));
    assertEquals(mean.get(0, 2) - 6, moved.get(0, 2), 1e-4);
  }

  @Test
  void refusesFiniteActions() {
    Refusals.assertPlaces(
        List.of("game / agent row", "game / agent column"),
        () -> new Mappo(Mappo.standard(Climbing.game())).start(Climbing.game(), 10, 1));
  }
}

package org.parley.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Adam;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.testing.Refusals;

class ReplayTest {

  private static Replay filled(int capacity, int count) {
    Replay replay = new Replay(2, capacity);
    for (int i = 0; i < count; i++) {
      replay.add(Matrix.wrap(2, 2, -1, -1, i, -i), 1, i);
    }
    return replay;
  }

  @Test
  void theOldestMakeRoom() {
    Replay replay = filled(3, 5);
    assertEquals(3, replay.size());
    assertArrayEquals(new float[] {3, 4, 2}, replay.rewards());
    assertEquals(Matrix.wrap(3, 2, 3, -3, 4, -4, 2, -2), replay.jointActions());
  }

  @Test
  void growsToItsCapacityWithoutLosingAnything() {
    Replay replay = filled(5000, 4000);
    assertEquals(4000, replay.size());
    for (int i = 0; i < 4000; i += 37) {
      assertEquals(i, replay.rewards()[i]);
      assertEquals(-i, replay.jointActions().get(i, 1));
    }
    assertEquals(1500, filled(1500, 4000).size());
    assertEquals(3000, filled(1500, 4000).rewards()[0]);
  }

  @Test
  void samplesMatchingPairsUniformly() {
    Replay replay = filled(10, 10);
    Matrix actions = Matrix.zeros(20_000, 2);
    float[] rewards = new float[20_000];
    replay.sample(RandomStream.of(1), actions, rewards);
    int[] counts = new int[10];
    for (int row = 0; row < rewards.length; row++) {
      assertEquals(rewards[row], actions.get(row, 0));
      counts[(int) rewards[row]]++;
    }
    for (int count : counts) {
      assertEquals(2000, count, 4 * Math.sqrt(1800));
    }
  }

  @Test
  void emptyOnesCannotBeSampledAndNeedRoom() {
    assertThrows(
        IllegalStateException.class,
        () -> new Replay(2, 5).sample(RandomStream.of(1), Matrix.zeros(1, 2), new float[1]));
    Refusals.assertPlaces(List.of("capacity"), () -> new Replay(2, 0));
  }

  @Test
  void aCriticFitsAPlane() {
    Critic critic =
        new Critic(
            Mlp.initialised(MlpSpec.relu(2, List.of(32), 1), RandomStream.of(1)), Adam.of(0.01));
    Critic.Pass pass = critic.pass(64);
    Matrix u = Matrix.zeros(64, 2);
    float[] targets = new float[64];
    double loss = Double.NaN;
    for (int step = 0; step < 1500; step++) {
      RandomStream.of(2).at(step).fillUniform(u.data(), 0, 128, -1, 1);
      for (int row = 0; row < 64; row++) {
        targets[row] = 3 * u.get(row, 0) - 2 * u.get(row, 1) + 1;
      }
      loss = pass.fit(u, targets);
    }
    assertTrue(loss < 1e-3, "loss " + loss);
    Matrix gradient = Matrix.zeros(64, 2);
    pass.actionGradient(u, gradient);
    for (int row = 0; row < 64; row++) {
      assertEquals(3, gradient.get(row, 0), 0.4);
      assertEquals(-2, gradient.get(row, 1), 0.4);
    }
  }
}

package org.parley.game.zoo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.game.Episodes;
import org.parley.math.RandomStream;
import org.parley.testing.Refusals;

class ParticleGatherTest {

  private static Episodes with(Map<String, Double> settings) {
    return Episodes.of(ParticleGather.game(GatherSettings.of(settings)), 1);
  }

  /** v: 0.5, 0.875, 1.15625 by v ← 0.75 v + 5 · 0.1; x: + 0.05, + 0.0875, + 0.115625. */
  @Test
  void fullForceFromRestByHand() {
    Episodes episodes = with(Map.of());
    episodes.load(0, -1, 1, 0, 0, 1, -1, 0, 0);
    double[] u = {1, -1, 0, 0.5};
    episodes.step(u);
    episodes.step(u);
    episodes.step(u);
    assertArrayEquals(
        new double[] {-0.746875, 0.746875, 1.15625, -1.15625, 1, -0.8734375, 0, 0.578125},
        episodes.state(0),
        1e-12);
    assertEquals(3, episodes.time(0));
  }

  /** Without force v_t = 0.75^t v_0 and x_t = x_0 + 0.1 v_0 (0.75 + … + 0.75^t). */
  @Test
  void coastingByTheClosedForm() {
    Episodes episodes = with(Map.of("landmark-x", 50.0));
    episodes.load(0, 0.2, 0, 1.6, -0.8, -0.3, 0, 0, 0);
    for (int step = 1; step <= 24; step++) {
      episodes.step(new double[4]);
      double decay = Math.pow(0.75, step);
      double travelled = 0.1 * 0.75 * (1 - decay) / 0.25;
      assertEquals(1.6 * decay, episodes.state(0)[2], 1e-12);
      assertEquals(0.2 + 1.6 * travelled, episodes.state(0)[0], 1e-12);
      assertEquals(-0.8 * travelled, episodes.state(0)[1], 1e-12);
    }
  }

  /** Full force for long: v → F / m · dt / damping = 2. */
  @Test
  void speedSettlesAtTwoUnitsASecond() {
    Episodes episodes = with(Map.of("horizon", 200.0));
    episodes.load(0, -50, 0, 0, 0, 0, 50, 0, 0);
    for (int step = 0; step < 100; step++) {
      episodes.step(new double[] {1, 0, 0, 0});
    }
    assertEquals(2, episodes.state(0)[2], 1e-9);
  }

  /**
   * At distance 0.3 = 2 · size, the force is 100 · 0.001 · log 2 along the line between centres.
   */
  @Test
  void touchingParticlesPushEachOtherApart() {
    Episodes episodes = with(Map.of("size", 0.15, "landmark-x", 50.0));
    episodes.load(0, 0, 0, 0, 0, 0.18, 0.24, 0, 0);
    episodes.step(new double[4]);
    double speed = 0.1 * Math.log(2) * 0.1;
    assertArrayEquals(
        new double[] {-0.6 * speed, -0.8 * speed, 0.6 * speed, 0.8 * speed},
        new double[] {
          episodes.state(0)[2], episodes.state(0)[3], episodes.state(0)[6], episodes.state(0)[7]
        },
        1e-12);
    episodes.load(0, 0, 0, 0, 0, 0, 0.25, 0, 0);
    episodes.step(new double[4]);
    assertEquals(100 * 0.05 * 0.1, episodes.state(0)[7], 1e-6);
  }

  @Test
  void paysTogetherPunishesAloneAndEnds() {
    Episodes episodes = with(Map.of());
    episodes.load(0, 0.05, 0, 0, 0, 0.5, 0, 0, 0);
    episodes.step(new double[4]);
    assertArrayEquals(new double[] {-2, -2, -2, -2}, episodes.rewards());
    assertFalse(episodes.ended(0));
    episodes.load(0, 0.05, 0, 0, 0, 0, 0.0999, 0, 0);
    episodes.step(new double[4]);
    assertArrayEquals(new double[] {5, 5, 5, 5}, episodes.rewards());
    assertTrue(episodes.terminated(0));
    assertFalse(episodes.truncated(0));
    episodes.load(0, 1, 0, 0, 0, 1, 0, 0, 0);
    for (int step = 0; step < 25; step++) {
      assertFalse(episodes.ended(0));
      episodes.step(new double[4]);
      assertEquals(0, episodes.rewards()[0]);
    }
    assertTrue(episodes.truncated(0));
    assertFalse(episodes.terminated(0));
  }

  @Test
  void localObservationsAreTheOwnParticles() {
    Episodes episodes = with(Map.of("local", 1.0, "landmark-x", 1.0));
    episodes.load(0, 1, 2, 3, 4, 5, 6, 7, 8);
    double[] seen = new double[8];
    episodes.observe(1, seen);
    assertArrayEquals(new double[] {1, 2, 3, 4, 0, -2, 4, 4}, seen);
    episodes.observe(2, seen);
    assertArrayEquals(new double[] {5, 6, 7, 8, -4, -6, -4, -4}, seen);
  }

  @Test
  void startsAreUniformInTheSquare() {
    Episodes episodes = Episodes.of(ParticleGather.game(), 4000);
    episodes.start(RandomStream.of(3));
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < episodes.copies(); k++) {
      double x = episodes.state(k)[5];
      assertTrue(Math.abs(x) < 1);
      sum += x;
      squares += x * x;
    }
    assertEquals(0, sum / 4000, 0.04);
    assertEquals(1 / 3.0, squares / 4000, 0.03);
  }

  @Test
  void settingsOutOfRangeAreRefusedTogether() {
    Refusals.assertPlaces(
        List.of("radius", "horizon", "mas"),
        () -> GatherSettings.of(Map.of("radius", 0.0, "horizon", 2.5, "mas", 1.0)));
  }
}

package org.parley.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.ParticleGather;
import org.parley.math.RandomStream;
import org.parley.testing.Refusals;

class SequentialGameTest {

  private static final ActionSpace UNIT = ActionSpace.interval(-1, 1);

  /** The first agent's actions add up; the episode ends above 2, and is cut off after 4 steps. */
  private static SequentialBuilder sums() {
    return SequentialGame.named("Sums")
        .agents(UNIT, "a", "b")
        .state(2)
        .start(s -> s.set(1, s.uniform(0, 1)))
        .step(
            s -> {
              s.set(0, s.get(0) + s.u(0));
              s.reward(s.get(0));
              if (s.get(0) > 2) {
                s.end();
              }
            })
        .horizon(4);
  }

  @Test
  void endsAndCutOffsAreKeptApart() {
    Episodes episodes = Episodes.of(sums().build(), 2);
    double[] u = {1, 0, 0.5, 0};
    for (int step = 0; step < 3; step++) {
      assertFalse(episodes.ended(0) || episodes.ended(1));
      episodes.step(u);
    }
    assertTrue(episodes.terminated(0) && !episodes.truncated(0));
    episodes.step(u);
    assertArrayEquals(new double[] {0, 0, 2, 2}, episodes.rewards(), "the first copy rests");
    assertTrue(episodes.truncated(1) && !episodes.terminated(1));
    double before = episodes.state(1)[1];
    episodes.restartEnded();
    assertEquals(0, episodes.time(1));
    assertFalse(episodes.ended(0) || episodes.ended(1));
    assertTrue(before != episodes.state(1)[1], "a new episode has a new start");
  }

  @Test
  void anEndAtTheHorizonIsAnEnd() {
    Episodes episodes = Episodes.of(sums().horizon(3).build(), 1);
    for (int step = 0; step < 3; step++) {
      episodes.step(new double[] {1, 0});
    }
    assertTrue(episodes.terminated(0) && !episodes.truncated(0));
  }

  @Test
  void observationsAreFullLocalOrOfTheHistory() {
    double[] full = new double[2];
    Episodes.of(sums().build(), 1).observe(1, full);
    assertEquals(0, full[0]);
    assertTrue(full[1] > 0);
    SequentialGame remembering =
        sums().observe(1, (s, agent, seen) -> seen.add(10 * agent + s.get(0))).history(3).build();
    Episodes episodes = Episodes.of(remembering, 1);
    double[] seen = new double[3];
    episodes.observe(1, seen);
    assertArrayEquals(new double[] {0, 0, 10}, seen);
    for (int step = 0; step < 3; step++) {
      episodes.step(new double[] {0.5, 0});
    }
    episodes.observe(1, seen);
    assertArrayEquals(new double[] {10.5, 11, 11.5}, seen);
    episodes.observe(0, seen);
    assertArrayEquals(new double[] {0.5, 1, 1.5}, seen);
  }

  @Test
  void everythingWrongIsReportedAtOnce() {
    Refusals.assertPlaces(
        List.of("agents", "state", "horizon", "history", "observation", "discount", "step"),
        () ->
            SequentialGame.named("X")
                .agents(UNIT, "a")
                .state(-1)
                .history(0)
                .observe(0, (s, agent, seen) -> {})
                .discount(1.5)
                .build());
    Refusals.assertPlaces(
        List.of("solvedAt", "bounds"), () -> sums().bounds(2, 1).solvedAt(Double.NaN).build());
  }

  @Test
  void functionsThatCannotWorkAreRefused() {
    for (int added = 0; added < 3; added++) {
      int numbers = added;
      SequentialBuilder wrong =
          sums()
              .observe(
                  1,
                  (s, agent, seen) -> {
                    for (int i = 0; i < numbers; i++) {
                      seen.add(i);
                    }
                  });
      if (numbers == 1) {
        assertEquals(1, wrong.build().observationSize());
      } else {
        Refusals.assertPlaces(List.of("observation"), wrong::build);
      }
    }
    Refusals.assertPlaces(List.of("start"), () -> sums().start(s -> s.set(2, 1)).build());
    Refusals.assertPlaces(List.of("step"), () -> sums().step(s -> s.reward(0, 1)).build());
    Refusals.assertPlaces(List.of("step"), () -> sums().step(s -> s.reward(Math.log(-1))).build());
  }

  @Test
  void generalSumPaysAgentsApart() {
    SequentialGame game = sums().generalSum().step(s -> s.reward(1, s.u(0))).build();
    assertFalse(game.commonPayoff());
    Episodes episodes = Episodes.of(game, 1);
    episodes.step(new double[] {0.25, 0});
    assertArrayEquals(new double[] {0, 0.25}, episodes.rewards());
  }

  @Test
  void actionsThatAgentsDoNotHaveAreRefused() {
    Episodes episodes = Episodes.of(sums().build(), 1);
    for (double wrong : new double[] {1.001, -1.001, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> episodes.step(new double[] {0, wrong}));
    }
    assertThrows(IllegalArgumentException.class, () -> episodes.step(new double[3]));
    assertThrows(IllegalArgumentException.class, () -> Episodes.of(sums().build(), 0));
  }

  @Test
  void playingABatchAllocatesNothing() {
    Episodes episodes = Episodes.of(ParticleGather.game(), 64);
    double[] u = new double[64 * 4];
    double[] seen = new double[64 * 12];
    com.sun.management.ThreadMXBean bean =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    play(episodes, u, seen);
    long before = bean.getCurrentThreadAllocatedBytes();
    play(episodes, u, seen);
    long allocated = bean.getCurrentThreadAllocatedBytes() - before;
    assertTrue(allocated < 2000, allocated + " bytes for 6,400 steps");
  }

  private static void play(Episodes episodes, double[] u, double[] seen) {
    for (int step = 0; step < 100; step++) {
      episodes.step(u);
      episodes.observe(0, seen);
      episodes.restartEnded();
    }
  }

  @Test
  void aCopyIsTheSameAloneAndInABatch() {
    SequentialGame game = ParticleGather.game();
    Episodes batch = Episodes.of(game, 7);
    batch.start(RandomStream.of(11));
    Episodes alone = Episodes.of(game, 1);
    alone.start(RandomStream.of(11), 5);
    RandomStream draws = RandomStream.of(12);
    double[] all = new double[28];
    for (int step = 0; step < 200; step++) {
      for (int i = 0; i < all.length; i++) {
        all[i] = 2 * draws.at(step).uniform(i) - 1;
      }
      batch.step(all);
      alone.step(Arrays.copyOfRange(all, 20, 24));
      assertArrayEquals(batch.state(5), alone.state(0));
      assertEquals(batch.rewards()[20], alone.rewards()[0]);
      batch.restartEnded();
      alone.restartEnded();
    }
  }
}

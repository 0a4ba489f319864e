package org.parley.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parley.learner.Transitions.End;
import org.parley.math.RandomStream;
import org.parley.testing.Refusals;

class TransitionsTest {

  private static final RandomStream STREAM = RandomStream.of(3);

  /** Episodes of {@code length} steps whose states count 100 e, 100 e + 1, …; rewards likewise. */
  private static Transitions played(int capacity, int episodes, int length, End last) {
    Transitions memory = new Transitions(1, 1, capacity);
    for (int e = 0; e < episodes; e++) {
      memory.begin(new double[] {100 * e});
      for (int t = 1; t <= length; t++) {
        double now = 100 * e + t;
        End end = t == length ? last : End.NONE;
        memory.add(new float[] {0, (float) -now}, 1, (float) now, new double[] {now}, end);
      }
    }
    return memory;
  }

  private static Set<Integer> drawn(Transitions memory, int history) {
    Set<Integer> frames = new TreeSet<>();
    for (int i = 0; i < 4000; i++) {
      frames.add(memory.draw(STREAM, i, 4000, history));
    }
    return frames;
  }

  @Test
  void everyStepLeadsFromItsStateToTheNext() {
    for (End last : List.of(End.TERMINATED, End.TRUNCATED)) {
      Transitions memory = played(1000, 3, 4, last);
      assertEquals(12, memory.size());
      Set<Integer> frames = drawn(memory, 1);
      assertEquals(12, frames.size());
      for (int frame : frames) {
        float state = memory.states()[frame];
        assertEquals(state + 1, memory.reward(frame));
        assertEquals(state % 100, memory.time(frame));
        boolean ends = last == End.TERMINATED && state % 100 == 3;
        assertEquals(ends, memory.terminated(frame));
        float next = memory.states()[memory.followed(frame)];
        assertEquals(ends ? state : state + 1, next);
        float[] action = new float[2];
        memory.action(frame, action, 1);
        assertArrayEquals(new float[] {0, -state - 1}, action);
      }
    }
  }

  @Test
  void theOldestMakeRoomAndNoStepLosesItsNextState() {
    for (int episodes = 1; episodes < 40; episodes++) {
      Transitions memory = played(17, episodes, 4, episodes % 2 == 0 ? End.NONE : End.TRUNCATED);
      Set<Integer> frames = drawn(memory, 1);
      assertEquals(memory.size(), frames.size());
      for (int frame : frames) {
        float state = memory.states()[frame];
        assertEquals(state + 1, memory.states()[memory.followed(frame)]);
      }
    }
  }

  @Test
  void aHistoryThatWasOverwrittenIsNotDrawn() {
    Transitions memory = played(17, 9, 6, End.TRUNCATED);
    for (int history = 1; history <= 6; history++) {
      for (int frame : drawn(memory, history)) {
        for (int ago = 0; ago < Math.min(history, memory.time(frame) + 1); ago++) {
          float past = memory.states()[memory.before(frame, ago)];
          assertEquals(memory.states()[frame] - ago, past);
        }
      }
    }
  }

  @Test
  void stepsAreDrawnInProportionToTheirPriorities() {
    Transitions memory = played(1000, 1, 4, End.TERMINATED);
    double[] weights = {1, 0, 2, 5};
    for (int frame = 0; frame < 4; frame++) {
      memory.weigh(frame, weights[frame]);
    }
    int[] counts = new int[4];
    int draws = 20_000;
    for (int i = 0; i < draws; i++) {
      counts[memory.drawByPriority(STREAM, i, draws, 1)]++;
    }
    for (int frame = 0; frame < 4; frame++) {
      double share = weights[frame] / 8;
      double sigma = Math.sqrt(share * (1 - share) / draws);
      assertEquals(share, counts[frame] / (double) draws, 5 * sigma);
    }
  }

  @Test
  void praisedEpisodesAreDrawnUntilTheyAreOverwritten() {
    for (End last : List.of(End.TERMINATED, End.TRUNCATED)) {
      Transitions memory = played(14, 1, 4, last);
      assertFalse(memory.praises());
      memory.begin(new double[] {1000});
      memory.add(new float[] {0, 0}, 1, 1, new double[] {1001}, End.NONE);
      memory.add(new float[] {0, 0}, 1, 2, new double[] {1002}, last);
      memory.praise();
      Set<Float> states = new TreeSet<>();
      for (int i = 0; i < 200; i++) {
        states.add(memory.states()[memory.drawPraised(STREAM, i, 200, 1)]);
      }
      assertEquals(Set.of(1000f, 1001f), states);
      assertTrue(memory.praises());
      for (int e = 0; e < 4; e++) {
        memory.begin(new double[] {0});
        for (int t = 0; t < 4; t++) {
          memory.add(new float[] {0, 0}, 1, 0, new double[] {0}, t == 3 ? last : End.NONE);
        }
      }
      assertFalse(memory.praises());
    }
  }

  @Test
  void looksAheadToTheEndOfAnEpisodeAndNotBeyond() {
    for (End last : List.of(End.TERMINATED, End.TRUNCATED)) {
      Transitions memory = played(1000, 3, 4, last);
      for (int frame : drawn(memory, 1)) {
        for (int steps = 1; steps < 7; steps++) {
          int ahead = memory.ahead(frame, steps);
          assertEquals(Math.min(3, memory.time(frame) + steps - 1), memory.time(ahead));
          assertEquals(memory.time(ahead) - memory.time(frame), ahead - frame);
        }
      }
    }
  }

  @Test
  void aFrameOfParticleGatherTakes73Bytes() {
    assertEquals(73, new Transitions(8, 4, 1_000_000).bytesPerFrame());
  }

  @Test
  void handsOutActionsAndRewardsOldestFirst() {
    Replay replay = played(7, 3, 3, End.TERMINATED).actionsAndRewards();
    assertArrayEquals(new float[] {3, 101, 102, 103, 201, 202, 203}, replay.rewards());
    assertEquals(-203, replay.jointActions().get(6, 0));
  }

  @Test
  void refusesWhatItCannotHold() {
    Refusals.assertPlaces(List.of("capacity"), () -> new Transitions(1, 1, 1));
    Transitions empty = new Transitions(1, 1, 10);
    assertThrows(IllegalStateException.class, () -> empty.draw(STREAM, 0, 1, 1));
    assertFalse(played(10, 1, 2, End.TRUNCATED).terminated(0));
    assertTrue(played(10, 1, 2, End.TERMINATED).terminated(1));
  }
}

package org.parley.learner.sequential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.testing.Refusals;

class LeniencyTest {

  private static final Leniency USUAL = new Leniency(0.75, 0.3, 0.1, 0.2, 0.4);

  @Test
  void forgivesAtFirstAndNotInTheEnd() {
    assertEquals(-2 * 0.25 - 0.3, USUAL.reward(-2, 1), 1e-12);
    assertEquals(-2 * (1 - 0.375) - 0.2, USUAL.reward(-2, 0.5), 1e-12);
    assertEquals(-2 - 0.1, USUAL.reward(-2, 0), 1e-12);
    assertEquals(5 - 0.3, USUAL.reward(5, 1), 1e-12);
  }

  @Test
  void theRampIsHeldAndFallsLinearly() {
    double[] progress = {0, 0.2, 0.25, 0.3, 0.4, 1};
    double[] ramp = {1, 1, 0.75, 0.5, 0, 0};
    for (int i = 0; i < ramp.length; i++) {
      assertEquals(ramp[i], USUAL.ramp(progress[i]), 1e-12);
    }
  }

  @Test
  void noneLeavesRewardsAlone() {
    for (double reward : new double[] {-3, 0, 4}) {
      for (double ramp : new double[] {0, 0.5, 1}) {
        assertEquals(reward, Leniency.none().reward(reward, ramp));
      }
    }
  }

  @Test
  void refusesWhatIsOutOfRangeAtOnce() {
    Refusals.assertPlaces(
        List.of("forgiven", "stepCost", "lastStepCost", "heldUntil", "goneBy"),
        () -> new Leniency(2, Double.NaN, Double.POSITIVE_INFINITY, -1, 2));
    Refusals.assertPlaces(List.of("goneBy"), () -> new Leniency(0, 0, 0, 0.5, 0.5));
  }
}

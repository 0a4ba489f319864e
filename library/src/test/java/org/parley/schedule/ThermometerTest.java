package org.parley.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class ThermometerTest {

  private static final Annealing PATH = Annealing.exponential(30, 0.05, 0.9);

  private static Annealing waiting(double atMost) {
    return Annealing.adaptive(PATH, 3, Span.ofTraining(atMost));
  }

  @Test
  void fixedSchedulesAreFollowedWhateverTheHeat() {
    Thermometer thermometer = PATH.start(200);
    for (int step = 0; step < 200; step++) {
      assertEquals(PATH.temperature(step, 200), thermometer.temperature());
      assertFalse(thermometer.holds(1e9));
      thermometer.advance(1e9);
    }
  }

  @Test
  void agreementFollowsThePathToTheBit() {
    for (double heat : new double[] {1, 3, Double.NaN}) {
      Thermometer thermometer = waiting(0.3).start(200);
      for (int step = 0; step < 200; step++) {
        assertEquals(PATH.temperature(step, 200), thermometer.temperature());
        thermometer.advance(heat);
      }
    }
  }

  @Test
  void disagreementHoldsAndTheRestIsCompressed() {
    Annealing line = Annealing.linear(10, 0, 1);
    Thermometer thermometer = Annealing.adaptive(line, 3, Span.ofTraining(0.5)).start(100);
    for (int step = 0; step < 20; step++) {
      assertTrue(thermometer.holds(5));
      thermometer.advance(5);
      assertEquals(10, thermometer.temperature());
    }
    thermometer.advance(1);
    assertEquals(10 - 0.1 * 100 / 80, thermometer.temperature(), 1e-12);
    for (int step = 21; step < 100; step++) {
      thermometer.advance(1);
    }
    assertEquals(0, thermometer.temperature(), 1e-12);
  }

  @Test
  void holdingIsBoundedAndThePathIsAlwaysWalkedToItsEnd() {
    Cases.check(
        300,
        random -> {
          long steps = random.nextLong(1, 500);
          double atMost = random.nextDouble(0.01, 0.95);
          double split = random.nextDouble();
          Thermometer thermometer = waiting(atMost).start(steps);
          int held = 0;
          double fastest = 0;
          for (long step = 0; step < steps; step++) {
            double before = thermometer.position();
            double alpha = thermometer.temperature();
            thermometer.advance(random.nextDouble() < split ? 10 : 1);
            held += thermometer.position() == before ? 1 : 0;
            fastest = Math.max(fastest, thermometer.position() - before);
            assertTrue(thermometer.temperature() <= alpha, "never heats");
            assertTrue(thermometer.position() <= thermometer.step() + 1e-9, "never ahead");
          }
          assertEquals(steps, thermometer.position(), 1e-6);
          assertEquals(0.05, thermometer.temperature(), 1e-12);
          assertTrue(held <= atMost * steps + 1e-9, held + " of " + steps + " at most " + atMost);
          assertTrue(fastest <= 1 / (1 - atMost) + 1e-6, "pace " + fastest);
        });
  }

  @Test
  void constantDisagreementUsesAllOfItsPatienceAtOnce() {
    Thermometer thermometer = waiting(0.3).start(1000);
    int held = 0;
    while (thermometer.holds(10)) {
      thermometer.advance(10);
      held++;
    }
    assertEquals(300, held);
  }

  @Test
  void aCheckpointGoesOnWhereItWasTaken() {
    Cases.check(
        50,
        random -> {
          Thermometer whole = waiting(0.4).start(300, 5);
          Thermometer resumed = waiting(0.4).start(300, 5);
          int cut = random.nextInt(299);
          for (int episode = 0; episode < 300; episode++) {
            double heat = random.nextDouble(6);
            whole.advance(heat);
            if (episode == cut) {
              resumed.restore(whole.state());
            } else if (episode > cut) {
              resumed.advance(heat);
            }
          }
          assertEquals(whole.state(), resumed.state());
          assertEquals(1500, whole.step());
        });
  }

  @Test
  void statesOfOtherTrainingsAreRefused() {
    for (Thermometer.State state :
        List.of(
            new Thermometer.State(101, 50),
            new Thermometer.State(-1, 0),
            new Thermometer.State(50, 51),
            new Thermometer.State(50, Double.NaN))) {
      Refusals.assertPlaces(List.of("state"), () -> waiting(0.3).start(100).restore(state));
    }
    Refusals.assertPlaces(
        List.of("state"), () -> PATH.start(100).restore(new Thermometer.State(50, 40)));
  }
}

package org.parley.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class AnnealingTest {

  private static final long STEPS = 1000;

  private static void assertTemperatures(
      Annealing annealing, double first, double middle, double last) {
    assertEquals(first, annealing.temperature(0, STEPS), 1e-9);
    assertEquals(middle, annealing.temperature(500, STEPS), 1e-9);
    assertEquals(last, annealing.temperature(999, STEPS), 1e-9);
  }

  @Test
  void valuesByHand() {
    assertTemperatures(Annealing.constant(0.7), 0.7, 0.7, 0.7);
    // Half of training is all of its cooling; then held.
    assertTemperatures(Annealing.exponential(16, 0.25, 0.5), 16, 0.25, 0.25);
    assertEquals(2, Annealing.exponential(16, 0.25, 0.5).temperature(250, STEPS), 1e-9);
    assertTemperatures(Annealing.exponential(9, 1, 1), 9, 3, Math.pow(9, 0.001));
    assertTemperatures(Annealing.linear(3, 0, 1), 3, 1.5, 0.003);
    assertTemperatures(Annealing.linear(3, 1, 0.25), 3, 1, 1);
    assertTemperatures(Annealing.burst(0.4), 500.4, 0.4 + 500 * Math.exp(-49), 0.4);
    assertTemperatures(
        Annealing.relaxation(500), 1, 0.01 + 0.99 / Math.E, 0.01 + 0.99 * Math.exp(-1.998));
    assertTemperatures(Annealing.geometric(), 1, Math.pow(0.9995, 500), Math.pow(0.9995, 999));
    assertTemperatures(Annealing.threeStage(), 510, 0.3, 0.3);
  }

  @Test
  void theBurstHoldsForTenStepsAndSettles() {
    for (int step = 0; step <= 10; step++) {
      assertEquals(501, Annealing.burst(1).temperature(step, STEPS));
    }
    assertEquals(1 + 500 / Math.E, Annealing.burst(1).temperature(20, STEPS), 1e-9);
  }

  @Test
  void theThreeStagesChangeAtAThirdAndAtHalf() {
    Annealing stages = Annealing.threeStage();
    assertEquals(10, stages.temperature(333, STEPS), 1e-9);
    assertEquals(1, stages.temperature(334, STEPS));
    assertEquals(1, stages.temperature(499, STEPS));
    assertEquals(0.3, stages.temperature(500, STEPS));
  }

  @Test
  void geometricStopsAtItsFloor() {
    assertEquals(0.01, Annealing.geometric().temperature(20_000, 30_000));
  }

  @Test
  void noScheduleEverRises() {
    Cases.check(
        100,
        random -> {
          long steps = random.nextLong(1, 400);
          for (Annealing annealing : schedules(random)) {
            double before = Double.POSITIVE_INFINITY;
            for (long step = 0; step < steps; step++) {
              double alpha = annealing.temperature(step, steps);
              assertTrue(alpha >= 0 && alpha <= before, annealing + " at " + step + " of " + steps);
              before = alpha;
            }
          }
        });
  }

  private static List<Annealing> schedules(SplittableRandom random) {
    double to = random.nextDouble(0.001, 2);
    double from = to + random.nextDouble(0, 20);
    double share = random.nextDouble(0.01, 1);
    return List.of(
        Annealing.constant(to),
        Annealing.exponential(from, to, share),
        Annealing.linear(from, to, share),
        Annealing.burst(to),
        Annealing.relaxation(random.nextDouble(0.1, 1000)),
        Annealing.geometric(),
        Annealing.decay(from, 30, 0.7),
        new ThreeStage(3 + from));
  }

  static Stream<Annealing> equalMakings() {
    return schedules(new SplittableRandom(1)).stream();
  }

  @ParameterizedTest
  @MethodSource("equalMakings")
  void areValues(Annealing annealing) {
    List<Annealing> again = schedules(new SplittableRandom(1));
    assertTrue(again.contains(annealing));
    assertEquals(1, again.stream().filter(annealing::equals).count());
  }

  @Test
  void textsAreTheDsls() {
    assertEquals(
        "exponential(from = 10.0, to = 0.05, over = 0.9.ofTraining)",
        Annealing.exponential(10, 0.05, 0.9).toString());
    assertEquals(
        "linear(from = 10.0, to = 0.0, over = 1.0.ofTraining)",
        Annealing.linear(10, 0, 1).toString());
    assertEquals("constant(0.5)", Annealing.constant(0.5).toString());
    assertEquals("burst(settled = 10.0)", Annealing.burst(10).toString());
    assertEquals(
        "relaxation(from = 1.0, to = 0.01, tau = 7.0)", Annealing.relaxation(7).toString());
    assertEquals(
        "geometric(from = 1.0, to = 0.01, factor = 0.9995)", Annealing.geometric().toString());
    assertEquals("threeStage(first = 10.0)", Annealing.threeStage().toString());
  }

  @Test
  void aRisingScheduleIsRefusedInTheseWords() {
    assertEquals(
        """
        exponential has 1 problem:
          - to = 2.0: must be at most the start, 1.0. A schedule cools: swap the two, or use \
        constant(…) to hold one temperature.""",
        Refusals.of(() -> Annealing.exponential(1, 2, 0.5)).getMessage());
  }

  @Test
  void allProblemsAreReportedTogether() {
    assertEquals(
        """
        exponential has 3 problems:
          - from = -1.0: must be a finite number above 0. Start hot: 30 suits rewards of size 10.
          - to = NaN: must be a finite number above 0. 0.05 suits rewards of size 10.
          - over = 1.5: must be a share of training above 0, at most 1. Write 0.9.ofTraining to \
        cool over nine tenths of it.""",
        Refusals.of(() -> Annealing.exponential(-1, Double.NaN, 1.5)).getMessage());
    Refusals.assertPlaces(List.of("from", "to", "over"), () -> Annealing.linear(0, -1, 0));
    Refusals.assertPlaces(List.of("to", "factor"), () -> new Geometric(1, 2, 1));
    Refusals.assertPlaces(List.of("tau"), () -> Annealing.relaxation(0));
    Refusals.assertPlaces(List.of("settled"), () -> Annealing.burst(Double.NaN));
    Refusals.assertPlaces(List.of("first"), () -> new ThreeStage(2.9));
    Refusals.assertPlaces(List.of("temperature"), () -> Annealing.constant(-0.1));
  }

  @Test
  void zeroIsATemperatureOnlyWhereTheFormulaReachesIt() {
    assertEquals(0, Annealing.constant(0).temperature(0, 1));
    assertEquals(0, Annealing.linear(1, 0, 0.5).temperature(5, 10));
    Refusals.assertPlaces(List.of("to"), () -> Annealing.exponential(1, 0, 0.5));
  }
}

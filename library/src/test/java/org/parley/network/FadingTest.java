package org.parley.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class FadingTest {

  @Test
  void wholeThenDownALineToTheEnd() {
    Fading fading = new Fading(0.2, 0.5);
    assertEquals(1, fading.share(0));
    assertEquals(1, fading.share(0.5));
    assertEquals(0.6, fading.share(0.75), 1e-15);
    assertEquals(0.2, fading.share(1), 1e-15);
    assertEquals(0.2, fading.share(1.5), 1e-15);
  }

  @Test
  void neverRisesAndStaysBetweenItsEnds() {
    Cases.check(
        200,
        random -> {
          Fading fading = new Fading(random.nextDouble(), random.nextDouble(0, 0.99));
          double before = 1;
          for (int step = 0; step <= 50; step++) {
            double now = fading.share(step / 50.0);
            assertTrue(now <= before && now >= fading.to() - 1e-15, fading + " at " + step);
            before = now;
          }
          assertEquals(fading.to(), before, 1e-15);
        });
  }

  /** Rates that do not fall are the old ones, bit by bit, at any moment. */
  @Test
  void noneLeavesRatesAsTheyAre() {
    Cases.check(100, random -> assertEquals(1, Fading.none().share(random.nextDouble(0, 2))));
    assertEquals(1, Fading.none().share(Double.NaN), "a training of no steps");
    assertEquals(Optimiser.adam(), Optimiser.adam().withFading(1, 0));
  }

  /** Half the share is half the rate, for either method and with long gradients shortened. */
  @Test
  void aShareOfTheRateIsASmallerRate() {
    for (Optimiser optimiser :
        List.of(Optimiser.adam(), Optimiser.sgd(0.9), Optimiser.sgd(0.5).clipped(0.1))) {
      Descent whole = optimiser.over(3, 0.1);
      Descent smaller = optimiser.over(3, 0.05);
      float[] one = {1, -2, 3};
      float[] other = one.clone();
      SplittableRandom random = new SplittableRandom(3);
      for (int step = 0; step < 20; step++) {
        float[] gradient = Cases.floats(random, 3);
        whole.step(one, gradient.clone(), 0.5);
        smaller.step(other, gradient, 1);
      }
      assertArrayEquals(other, one, 1e-6f, optimiser.toString());
    }
  }

  /** What is remembered of gradients does not depend on the rate they moved parameters at. */
  @Test
  void aShareOfNothingRemembersAllTheSame() {
    Descent still = Optimiser.sgd(0.5).over(1, 0.1);
    float[] at = {1};
    still.step(at, new float[] {4}, 0);
    assertEquals(1, at[0]);
    still.step(at, new float[] {0}, 1);
    assertEquals(1 - 0.1f * 2, at[0], 1e-7);
  }

  @Test
  void itsTextIsHowItIsWritten() {
    Optimiser fading = Optimiser.adam().withFading(0.05, 0.3);
    assertEquals("adam().fading(to = 0.05, from = 0.3)", fading.toString());
    assertEquals(
        "sgd(0.9).clipped(10.0).fading(to = 0.0, from = 0.5)",
        Optimiser.sgd(0.9).withFading(0, 0.5).clipped(10).toString());
    assertEquals(fading, Optimiser.adam().withFading(0.05, 0.3));
    assertNotEquals(fading, Optimiser.adam().withFading(0.05, 0.4));
  }

  @Test
  void refusesAllThatIsOutOfRangeAtOnce() {
    Refusals.assertPlaces(List.of("to", "from"), () -> new Fading(-0.1, 1));
    Refusals.assertPlaces(List.of("to", "from"), () -> new Fading(1.1, -0.1));
    Refusals.assertPlaces(List.of("to"), () -> Optimiser.adam().withFading(Double.NaN, 0.3));
  }
}

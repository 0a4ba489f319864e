package org.parley.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PowerTest {

  private static final double[] BASES = {
    0.9,
    0.999,
    0.05 / 30,
    1,
    1.5,
    0.75,
    1.2247448713915889,
    1.7320508075688772,
    2,
    1e-300,
    1e300,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY
  };
  private static final double[] EXPONENTS = {
    0, -0.0, 0.5, 1, -1, 2, 3, 1e-17, 0.3, 356, 37_400, 1e6, -1e6, 0x1p31, 1e300, Double.NaN
  };

  @Test
  void bitsAreThoseOfThePlatformWherePowersAreTaken() {
    for (int steps = 1; steps <= 50_000; steps++) {
      assertSame(0.9, steps);
      assertSame(0.999, steps);
      assertSame(0.05 / 30, steps / 50_000.0);
      assertSame(0.9995, 0.1 * steps);
    }
  }

  @Test
  void bitsAreThoseOfThePlatformAnywhere() {
    RandomStream stream = RandomStream.of(1);
    for (int i = 0; i < 300_000; i++) {
      double x = StrictMath.exp(40 * (stream.uniform(3 * i) - 0.5));
      double y = StrictMath.exp(16 * (stream.uniform(3 * i + 1) - 0.5));
      assertSame(x, stream.uniform(3 * i + 2) < 0.5 ? y : -y);
      assertSame(0.5 + 1.5 * stream.uniform(3 * i), y);
    }
  }

  /** Where results run out of digits, and then are 0: Adam's powers of 0.9 after 7,000 steps. */
  @Test
  void bitsAreThoseOfThePlatformWhereResultsVanish() {
    for (int i = 0; i < 100_000; i++) {
      assertSame(0.5, 1015 + 0.001 * i);
      assertSame(0.9, 6700 + 0.005 * i);
      assertSame(3e-300, 0.9 + 1e-5 * i);
    }
    assertSame(0.5, 1074);
    assertSame(0.5, 1075);
  }

  @Test
  void bitsAreThoseOfThePlatformAtTheEdges() {
    for (double x : BASES) {
      for (double y : EXPONENTS) {
        assertSame(x, y);
      }
    }
  }

  private static void assertSame(double x, double y) {
    long expected = Double.doubleToLongBits(StrictMath.pow(x, y));
    long got = Double.doubleToLongBits(Power.of(x, y));
    if (expected != got) {
      assertEquals(StrictMath.pow(x, y), Power.of(x, y), x + " to the " + y);
    }
  }
}

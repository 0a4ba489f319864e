package org.parley.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExponentialTest {

  /** The documented bound. */
  private static final double RELATIVE_ERROR = 2.7e-7;

  @Test
  void agreesWithStrictMathOverItsRange() {
    double worst = 0;
    for (float x = -87.3f + 1e-4f; x < 88.7f; x += 1.7e-4f) {
      double exact = StrictMath.exp(x);
      worst = Math.max(worst, Math.abs(Exponential.of(x) - exact) / exact);
    }
    assertTrue(worst < RELATIVE_ERROR, "relative error " + worst);
  }

  @Test
  void isExactAtZeroAndSaturatesOutsideOfItsRange() {
    assertEquals(1f, Exponential.of(0f));
    assertEquals(1f, Exponential.of(-0f));
    assertEquals(0f, Exponential.of(-88f));
    assertEquals(0f, Exponential.of(Float.NEGATIVE_INFINITY));
    assertEquals(Float.POSITIVE_INFINITY, Exponential.of(89f));
    assertEquals(Float.POSITIVE_INFINITY, Exponential.of(Float.POSITIVE_INFINITY));
    assertTrue(Float.isNaN(Exponential.of(Float.NaN)));
  }
}

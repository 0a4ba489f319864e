package org.parley.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.parley.testing.Cases;

class NormalQuantileTest {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  @Test
  void agreesWithCommonsMath() {
    Cases.check(
        20_000,
        random -> {
          double p = random.nextDouble(1e-6, 1 - 1e-6);
          double expected = NORMAL.inverseCumulativeProbability(p);
          // Near 1, p holds only 1e-16 of the distance to 1: the quantile's slope multiplies it.
          double slope = 1 / NORMAL.density(expected);
          double tolerance = 1e-13 * Math.max(1, Math.abs(expected)) + 4e-16 * slope;
          assertEquals(expected, NormalQuantile.of(p), tolerance, "p = " + p);
        });
  }

  @Test
  void invertsTheDistributionFunctionFarInTheLowerTail() {
    for (double p = 1e-8; p > 1e-290; p *= 1e-5) {
      double q = NormalQuantile.of(p);
      assertEquals(1, NORMAL.cumulativeProbability(q) / p, 1e-10, "p = " + p);
    }
  }

  @Test
  void isOddAboutOneHalfAndRises() {
    assertEquals(0, NormalQuantile.of(0.5));
    double previous = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < 4096; i++) {
      double p = i / 4096.0;
      assertEquals(0, NormalQuantile.of(1 - p) + NormalQuantile.of(p));
      assertTrue(NormalQuantile.of(p) > previous, "falls at " + p);
      previous = NormalQuantile.of(p);
    }
  }
}

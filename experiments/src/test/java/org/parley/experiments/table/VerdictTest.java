package org.parley.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** The rule by which our numbers are held against the paper's, and the intervals it needs. */
class VerdictTest {

  private static Spread about(double mean, double half) {
    return new Spread(20, mean, 1, half);
  }

  @Test
  void theToleranceAndTheIntervalAreAdded() {
    assertEquals(Verdict.AS_PRINTED, Verdict.of(about(9.01, 0.2), 9.7, 10, 0.05));
    assertEquals(Verdict.LOWER, Verdict.of(about(8.99, 0.2), 9.7, 10, 0.05));
    assertEquals(Verdict.AS_PRINTED, Verdict.of(about(10.39, 0.2), 9.7, 10, 0.05));
    assertEquals(Verdict.HIGHER, Verdict.of(about(10.41, 0.2), 9.7, 10, 0.05));
  }

  @Test
  void theToleranceIsAShareOfTheOptimumsSize() {
    assertEquals(Verdict.AS_PRINTED, Verdict.of(about(-5.4, 0), -5, -10, 0.05));
    assertEquals(Verdict.LOWER, Verdict.of(about(-5.6, 0), -5, -10, 0.05));
    assertEquals(Verdict.HIGHER, Verdict.of(about(1.06, 0), 1, 1, 0.05));
  }

  @Test
  void oneRunIsNotJudged() {
    assertEquals(Verdict.TOO_FEW, Verdict.of(Spread.of(new double[] {9}), 9, 10, 0.05));
  }

  @Test
  void anIntervalThatAgreesWithAnythingIsNoAgreement() {
    assertEquals(Verdict.AS_PRINTED, Verdict.of(about(9, 5), 6, 10, 0.05));
    assertEquals(Verdict.TOO_WIDE, Verdict.of(about(9, 5.1), 6, 10, 0.05));
    assertEquals(Verdict.HIGHER, Verdict.of(about(9, 5.1), 3, 10, 0.05));
  }

  @Test
  void theIntervalIsStudents() {
    Spread spread = Spread.of(new double[] {1, 2, 3, 4});
    double sd = Math.sqrt(5.0 / 3);
    assertEquals(2.5, spread.value(), 1e-12);
    assertEquals(sd, spread.deviation(), 1e-12);
    double t = new TDistribution(3).inverseCumulativeProbability(0.975);
    assertEquals(3.182, t, 1e-3);
    assertEquals(t * sd / 2, spread.half(), 1e-12);
  }

  /** Of a mean the jackknife's error is the usual one. */
  @Test
  void theJackknifeOfAMeanIsTheMeans() {
    double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
    Spread usual = Spread.of(values);
    Spread jackknifed =
        Spread.jackknifed(
            values.length,
            chosen -> {
              double sum = 0;
              for (int at : chosen) {
                sum += values[at];
              }
              return sum / chosen.length;
            });
    assertEquals(usual.value(), jackknifed.value(), 1e-12);
    assertEquals(usual.half(), jackknifed.half(), 1e-12);
    assertTrue(Double.isNaN(jackknifed.deviation()));
  }
}

package org.parley.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.Test;
import org.parley.math.RandomStream;

class BimodalityTest {

  /** Eight repetitions of one configuration that a published thread reports. */
  private static final double[] EIGHT = {244, 2, 248, 207, 1, 271, 274, 163};

  @Test
  void dipsOfKnownSamples() {
    assertEquals(0.25, Dip.of(0, 0, 0, 0, 1, 1, 1, 1), 1e-12);
    assertEquals(1 / 8.0, Dip.of(1, 2, 3, 4), 1e-12);
    assertEquals(Dip.of(1, 2, 5, 9, 9.5), Dip.of(-1, -2, -5, -9, -9.5), 1e-12);
    assertEquals(Dip.of(1, 2, 5, 9, 9.5), Dip.of(103, 106, 115, 127, 128.5), 1e-12);
  }

  @Test
  void flagsSolvedBesideUnsolved() {
    Bimodality flagged = Bimodality.of(9.93, -0.07, 9.91, 9.92, -0.06, 9.93, -0.08, 9.9);
    assertTrue(flagged.flagged(), flagged::words);
    Split split = flagged.split().orElseThrow();
    assertEquals(3, split.lower());
    assertEquals(-0.07, split.lowerMean(), 1e-9);
    assertTrue(flagged.words().startsWith("two kinds of runs: 3 near -0.07"), flagged::words);
  }

  @Test
  void saysNothingOfOneKind() {
    assertFalse(Bimodality.of(9.9, 9.91, 9.88, 9.93, 9.9, 9.92).flagged());
    assertEquals(1, Bimodality.of(3, 3, 3, 3, 3).pValue());
    assertFalse(Bimodality.of(1, 9, 9).flagged());
  }

  @Test
  void eightRunsOfTwoAndSixAreTooFewToFlag() {
    Bimodality eight = Bimodality.of(EIGHT);
    assertEquals(2, eight.split().orElseThrow().lower());
    assertEquals(1.5, eight.split().orElseThrow().lowerMean());
  }

  /** 5 % and three standard errors of 1,000 studies: 7.1 %. */
  @Test
  void falseAlarmsAreAsRareAsStated() {
    for (int runs : new int[] {5, 8, 20}) {
      double[] reference = Bimodality.reference(runs, RandomStream.of(7));
      double uniform = alarms(new UniformRealDistribution(null, 0, 1), runs, reference);
      assertTrue(uniform >= 0.029, runs + " runs: " + uniform);
      alarms(new NormalDistribution(null, 0, 1), runs, reference);
      alarms(new ExponentialDistribution(null, 1), runs, reference);
    }
  }

  private static double alarms(RealDistribution law, int runs, double[] reference) {
    RandomStream stream = RandomStream.of(5).named(law.getClass().getSimpleName()).at(runs);
    int alarms = 0;
    double[] sample = new double[runs];
    for (int study = 0; study < 1_000; study++) {
      RandomStream draws = stream.at(study);
      Arrays.setAll(sample, i -> law.inverseCumulativeProbability(draws.uniform(i)));
      double p = Bimodality.pValue(Dip.of(sample), reference);
      alarms += p <= Bimodality.FALSE_ALARMS ? 1 : 0;
    }
    double rate = alarms / 1_000.0;
    assertTrue(rate <= 0.071, law.getClass() + ", " + runs + " runs: " + rate);
    return rate;
  }
}

package org.parley.learner.softvalue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class SoftValueTest {

  private static final RandomStream STREAM = RandomStream.of(7);

  /** log ∫ over [−1, 1] of exp(−½ k (a − m)² / α) da, by the error function. */
  private static double logIntegral(double k, double m, double alpha) {
    double root = Math.sqrt(k / (2 * alpha));
    double area = Erf.erf(root * (-1 - m), root * (1 - m)) * Math.sqrt(Math.PI) / (2 * root);
    return Math.log(area);
  }

  private static float[] quadratic(Matrix actions, double k, double m) {
    float[] q = new float[actions.rows()];
    for (int row = 0; row < q.length; row++) {
      double sum = 0;
      for (float a : actions.row(row)) {
        sum += (a - m) * (a - m);
      }
      q[row] = (float) (-0.5 * k * sum);
    }
    return q;
  }

  private static Matrix policy(SoftValue rule, int states, int dimension, SplittableRandom random) {
    int rows = states * rule.policyActions();
    return Matrix.wrap(rows, dimension, Cases.floats(random, rows * dimension));
  }

  @Test
  void importanceSamplingFindsTheIntegral() {
    for (SoftValue rule : List.of(SoftValue.uniformSampling(20_000), SoftValue.mixture(800))) {
      for (double alpha : new double[] {10, 1, 0.1}) {
        int states = 20;
        SoftValuePass pass = rule.pass(states, 2);
        pass.draw(STREAM, policy(rule, states, 2, new SplittableRandom(1)));
        float[] values = new float[states];
        pass.values(quadratic(pass.actions(), 4, 0.3), alpha, values);
        double mean = 0;
        for (float value : values) {
          mean += value / states;
        }
        double exact = 2 * alpha * logIntegral(4, 0.3, alpha);
        assertEquals(exact, mean, 0.04 * alpha, rule + " at " + alpha);
      }
    }
  }

  /** Σ 1 / q over draws of q estimates the volume: only a density of mass one passes. */
  @Test
  void mixtureIsADensityAtTheEdgesToo() {
    SoftValue rule = SoftValue.mixture(800, 0.4);
    int states = 50;
    SoftValuePass pass = rule.pass(states, 1);
    Matrix centres = Matrix.zeros(states * rule.policyActions(), 1);
    Arrays.fill(centres.data(), 1f);
    pass.draw(STREAM, centres);
    float[] values = new float[states];
    pass.values(new float[states * rule.samples()], 1, values);
    double mean = 0;
    for (float value : values) {
      mean += value / states;
    }
    assertEquals(Math.log(2), mean, 0.005);
  }

  @Test
  void drawsStayInTheBoxAndFollowThePolicy() {
    Cases.check(
        20,
        random -> {
          SoftValue rule = SoftValue.mixture(64, 0.05);
          SoftValuePass pass = rule.pass(3, 2);
          Matrix policy = policy(rule, 3, 2, random);
          pass.draw(RandomStream.of(random.nextLong()), policy);
          for (float a : pass.actions().data()) {
            assertTrue(a >= -1 && a <= 1, "outside: " + a);
          }
          for (int state = 0; state < 3; state++) {
            for (int m = 0; m < 32; m++) {
              float drawn = pass.actions().get(state * 64 + 32 + m, 0);
              assertEquals(policy.get(state * 32 + m, 0), drawn, 6 * 0.05);
            }
          }
        });
  }

  @Test
  void shiftsWithQ() {
    Cases.check(
        20,
        random -> {
          for (SoftValue rule : all(16)) {
            SoftValuePass pass = rule.pass(1, 3);
            pass.draw(RandomStream.of(random.nextLong()), policy(rule, 1, 3, random));
            float[] q = Cases.floats(random, 16);
            float[] shifted = q.clone();
            for (int k = 0; k < 16; k++) {
              shifted[k] += 64;
            }
            double alpha = Math.exp(random.nextDouble(-7, 2));
            assertEquals(pass.value(q, 0, alpha) + 64, pass.value(shifted, 0, alpha), 1e-4);
          }
        });
  }

  @Test
  void staysFiniteAndMeetsTheMaximumAsItCools() {
    Cases.check(
        20,
        random -> {
          for (SoftValue rule : all(16)) {
            SoftValuePass pass = rule.pass(1, 2);
            pass.draw(RandomStream.of(random.nextLong()), policy(rule, 1, 2, random));
            float[] q = Cases.floats(random, 16);
            double highest = Double.NEGATIVE_INFINITY;
            for (float value : q) {
              highest = Math.max(highest, value);
            }
            assertEquals(highest, pass.value(q, 0, 0), 0, rule.toString());
            for (double alpha : new double[] {1e-4, 1e-8, 1e-30, 1e-300}) {
              double value = pass.value(q, 0, alpha);
              assertEquals(highest, value, 12 * alpha + 1e-12, rule + " at " + alpha);
            }
          }
        });
  }

  @Test
  void policyMeanLiesBetweenMeanAndMaximum() {
    SoftValuePass pass = SoftValue.policyMean(4).pass(1, 1);
    float[] q = {0, 1, 2, 3};
    double exact = Math.log((1 + Math.E + Math.exp(2) + Math.exp(3)) / 4);
    assertEquals(exact, pass.value(q, 0, 1), 1e-6);
    assertEquals(1.5, pass.value(q, 0, 1e5), 1e-2);
    assertEquals(3, SoftValue.hardMaximum(4).pass(1, 1).value(q, 0, 1), 0);
  }

  @Test
  void equalStreamsGiveEqualDraws() {
    SoftValue rule = SoftValue.mixture(8);
    Matrix policy = policy(rule, 2, 3, new SplittableRandom(3));
    SoftValuePass once = rule.pass(2, 3);
    SoftValuePass again = rule.pass(2, 3);
    once.draw(STREAM, policy);
    again.draw(RandomStream.of(99), policy);
    again.draw(STREAM, policy);
    assertEquals(once.actions(), again.actions());
    assertArrayEquals(once.logDensity(), again.logDensity());
  }

  @Test
  void cumulativeAgreesWithTheErrorFunction() {
    for (double x = -9; x <= 9; x += 0.037) {
      assertEquals(0.5 * Erf.erfc(-x / Math.sqrt(2)), NormalCumulative.of(x), 2e-15);
    }
  }

  @Test
  void refusesWhatItCannotDraw() {
    Refusals.assertPlaces(List.of("samples"), () -> SoftValue.uniformSampling(0));
    Refusals.assertPlaces(List.of("samples"), () -> SoftValue.policyMean(-1));
    Refusals.assertPlaces(List.of("samples"), () -> SoftValue.hardMaximum(0));
    Refusals.assertPlaces(List.of("samples", "smoothing"), () -> SoftValue.mixture(7, 0));
    SoftValuePass pass = SoftValue.mixture(8).pass(2, 3);
    assertThrows(IllegalArgumentException.class, () -> pass.draw(STREAM, Matrix.zeros(8, 2)));
  }

  @Test
  void readsAsItIsWritten() {
    assertEquals("uniformSampling(samples = 16)", SoftValue.uniformSampling(16).toString());
    assertEquals("mixture(samples = 16, smoothing = 0.1)", SoftValue.mixture(16).toString());
    assertEquals(SoftValue.mixture(16), SoftValue.mixture(16, 0.1));
  }

  private static List<SoftValue> all(int samples) {
    return List.of(
        SoftValue.uniformSampling(samples),
        SoftValue.policyMean(samples),
        SoftValue.mixture(samples),
        SoftValue.hardMaximum(samples));
  }
}

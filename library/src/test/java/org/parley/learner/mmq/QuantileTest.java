package org.parley.learner.mmq;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.Optimiser;
import org.parley.testing.Cases;

/** Quantile networks against quantiles that are known, and their gradient against differences. */
class QuantileTest {

  private static final int ROWS = 64;

  private static boolean[] all() {
    boolean[] all = new boolean[ROWS];
    Arrays.fill(all, true);
    return all;
  }

  private static Quantile quantile(double level, Mlp network, double rate) {
    int count = network.parameters().length;
    return new Quantile(level, network, Optimiser.adam().over(count, rate), ROWS);
  }

  /** y is uniform over x ± (1 + x / 2): its τ-quantile is x + (2τ − 1)(1 + x / 2). */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.5, 0.95})
  void learnsTheQuantilesOfAWideningLaw(double level) {
    Mlp network = Mlp.initialised(MlpSpec.relu(1, List.of(32), 1), RandomStream.of(3));
    Quantile quantile = quantile(level, network, 1e-3);
    SplittableRandom random = new SplittableRandom(5);
    Matrix x = Matrix.zeros(ROWS, 1);
    Matrix y = Matrix.zeros(ROWS, 1);
    for (int step = 0; step < 6_000; step++) {
      for (int row = 0; row < ROWS; row++) {
        double at = random.nextDouble(-1, 1);
        x.set(row, 0, (float) at);
        y.set(row, 0, (float) (at + (1 + at / 2) * random.nextDouble(-1, 1)));
      }
      quantile.of(x);
      quantile.fit(y, all(), 1);
    }
    for (int row = 0; row < ROWS; row++) {
      x.set(row, 0, -0.9f + 1.8f * row / (ROWS - 1));
    }
    Matrix learnt = quantile.of(x);
    for (int row = 0; row < ROWS; row++) {
      double at = x.get(row, 0);
      assertEquals(at + (2 * level - 1) * (1 + at / 2), learnt.get(row, 0), 0.12, "at " + at);
    }
  }

  @Test
  void theLossIsThePinballLossAndItsGradientThatOfDifferences() {
    Mlp network = Mlp.initialised(MlpSpec.relu(3, List.of(8), 2), RandomStream.of(7));
    SplittableRandom random = new SplittableRandom(2);
    Matrix x = Matrix.wrap(ROWS, 3, Cases.floats(random, 3 * ROWS));
    Matrix y = Matrix.wrap(ROWS, 2, Cases.floats(random, 2 * ROWS));
    boolean[] counts = all();
    counts[5] = false;
    Quantile quantile = quantile(0.8, network, 1e-3);
    double loss = differentiate(quantile, x, y, counts);
    assertEquals(pinball(0.8, network, x, y, counts), loss, 1e-9);
    float[] gradient = quantile.gradient().clone();
    double step = 1e-3;
    for (int i = 0; i < gradient.length; i++) {
      float kept = network.parameters()[i];
      network.parameters()[i] = (float) (kept + step);
      double above = differentiate(quantile, x, y, counts);
      network.parameters()[i] = (float) (kept - step);
      double below = differentiate(quantile, x, y, counts);
      network.parameters()[i] = kept;
      // A kink within the step moves the difference by at most its row's share.
      assertEquals((above - below) / (2 * step), gradient[i], 0.01, "parameter " + i);
    }
  }

  private static double differentiate(Quantile quantile, Matrix x, Matrix y, boolean[] counts) {
    quantile.of(x);
    return quantile.differentiate(y, counts);
  }

  private static double pinball(double level, Mlp network, Matrix x, Matrix y, boolean[] counts) {
    Matrix q = network.forward(x, network.tape(ROWS));
    double sum = 0;
    for (int row = 0; row < ROWS; row++) {
      for (int d = 0; d < 2; d++) {
        double error = (double) y.get(row, d) - q.get(row, d);
        sum += counts[row] ? Math.max(level * error, (level - 1) * error) : 0;
      }
    }
    return sum / ROWS;
  }
}

package org.parley.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

class SteinDiscrepancyTest {

  /** exp(r / α) is a Gaussian of deviation √(α / 2) around (1, −2). */
  private static final OneShotGame BOWL =
      OneShotGame.named("Bowl")
          .agents(ActionSpace.interval(-10, 10), "a", "b")
          .reward(u -> -Math.pow(u.get(0) - 1, 2) - Math.pow(u.get(1) + 2, 2))
          .build();

  private static SteinDiscrepancy of(double deviation, double... mean) {
    Matrix draws = SampledPolicy.gaussian(deviation, mean).jointActions(RandomStream.of(3), 400);
    return new SteinDiscrepancy(BOWL, draws, 2);
  }

  @Test
  void drawsOfTheTargetAreNearZeroByBothKernels() {
    SteinDiscrepancy faithful = of(1, 1, -2);
    for (Estimate ksd : new Estimate[] {faithful.rbf(), faithful.inverseMultiquadric()}) {
      assertTrue(ksd.low() <= 0 && ksd.high() >= 0, ksd::toString);
    }
  }

  @Test
  void shiftedSqueezedAndSpreadDrawsAreNot() {
    for (SteinDiscrepancy wrong :
        new SteinDiscrepancy[] {of(1, 2.5, -2), of(0.5, 1, -2), of(2, 1, -2)}) {
      assertTrue(wrong.rbf().low() > 0, wrong.rbf()::toString);
      assertTrue(wrong.inverseMultiquadric().low() > 0, wrong.inverseMultiquadric()::toString);
    }
  }

  /** Three points whose statistic is worked out with derivatives by differences. */
  @Test
  void agreesWithTheDefinitionByNumericalDerivatives() {
    Matrix draws = Matrix.wrap(3, 2, 1, -2, 4, 0, -3, 1);
    double h = medianBandwidth();
    double expectedRbf = 0;
    double expectedImq = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (i != j) {
          expectedRbf += stein(unit(draws, i), unit(draws, j), t -> Math.exp(-t / h)) / 6;
          expectedImq += stein(unit(draws, i), unit(draws, j), t -> 1 / Math.sqrt(1 + t / h)) / 6;
        }
      }
    }
    SteinDiscrepancy discrepancy = new SteinDiscrepancy(BOWL, draws, 2);
    assertEquals(expectedRbf, discrepancy.rbf().value(), 1e-4 * Math.abs(expectedRbf));
    assertEquals(
        expectedImq, discrepancy.inverseMultiquadric().value(), 1e-4 * Math.abs(expectedImq));
  }

  private interface Kernel {
    double of(double squaredDistance);
  }

  /** Squared distances in [−1, 1] are .13, .25 and .5 (median .25). */
  private static double medianBandwidth() {
    return 0.25 / Math.log(4);
  }

  private static double[] unit(Matrix draws, int row) {
    return new double[] {draws.get(row, 0) / 10, draws.get(row, 1) / 10};
  }

  /** log p of unit coordinates, α = 2. */
  private static double logDensity(double[] x) {
    return (-Math.pow(10 * x[0] - 1, 2) - Math.pow(10 * x[1] + 2, 2)) / 2;
  }

  private static double stein(double[] x, double[] y, Kernel kernel) {
    double e = 1e-4;
    double sum = 0;
    for (int d = 0; d < 2; d++) {
      double sx = (logDensity(moved(x, d, e)) - logDensity(moved(x, d, -e))) / (2 * e);
      double sy = (logDensity(moved(y, d, e)) - logDensity(moved(y, d, -e))) / (2 * e);
      double byX = (at(kernel, moved(x, d, e), y) - at(kernel, moved(x, d, -e), y)) / (2 * e);
      double byY = (at(kernel, x, moved(y, d, e)) - at(kernel, x, moved(y, d, -e))) / (2 * e);
      double both =
          (at(kernel, moved(x, d, e), moved(y, d, e))
                  - at(kernel, moved(x, d, e), moved(y, d, -e))
                  - at(kernel, moved(x, d, -e), moved(y, d, e))
                  + at(kernel, moved(x, d, -e), moved(y, d, -e)))
              / (4 * e * e);
      sum += sx * sy * at(kernel, x, y) + sx * byY + sy * byX + both;
    }
    return sum;
  }

  private static double at(Kernel kernel, double[] x, double[] y) {
    return kernel.of(Math.pow(x[0] - y[0], 2) + Math.pow(x[1] - y[1], 2));
  }

  private static double[] moved(double[] x, int d, double by) {
    double[] moved = x.clone();
    moved[d] += by;
    return moved;
  }
}

package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.math.Matrix;

class HeatTest {

  @Test
  void isOneInEquilibriumOnAQuadraticPeak() {
    int dimension = 3;
    double alpha = 0.4;
    int draws = 200_000;
    SplittableRandom random = new SplittableRandom(1);
    Matrix q = Matrix.zeros(draws, 1);
    for (int i = 0; i < draws; i++) {
      double chiSquared = 0;
      for (int d = 0; d < dimension; d++) {
        double z = random.nextGaussian();
        chiSquared += z * z;
      }
      q.data()[i] = (float) (10 - alpha * chiSquared / 2);
    }
    // The variance of a sample variance of chi-squared: four standard errors are 0.03.
    assertEquals(1, Heat.of(q, 4, dimension, alpha), 0.03);
  }

  @Test
  void aTeamSplitBetweenUnequalPeaksIsHot() {
    Matrix q = Matrix.wrap(4, 1, 10, 0, 10, 0);
    assertEquals(2 * (100 / 3.0) / (0.25 * 3), Heat.of(q, 1, 3, 0.5), 1e-6);
    assertTrue(Double.isNaN(Heat.of(q, 1, 3, 0)));
  }
}

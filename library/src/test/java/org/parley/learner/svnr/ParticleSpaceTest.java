package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.parley.math.Matrix;
import org.parley.testing.Cases;

class ParticleSpaceTest {

  private static final double STEP = 1e-5;

  /** Q(u) = c u + ½ k u², as a critic of one coordinate. */
  private record Quadratic(double c, double k) {
    double value(double u) {
      return c * u + 0.5 * k * u * u;
    }

    float gradient(double u) {
      return (float) (c + k * u);
    }
  }

  @Test
  void actionsTakeTheCriticsGradientAsItIs() {
    check(ParticleSpace.ACTIONS, false, (q, alpha, u) -> q.value(u));
  }

  @Test
  void rawOutputsTakeTheGradientOfTheTransformedDensity() {
    check(
        ParticleSpace.RAW,
        true,
        (q, alpha, x) -> q.value(Math.tanh(x)) + alpha * Math.log(1 - square(Math.tanh(x))));
  }

  @Test
  void uncorrectedRawOutputsLeaveTheJacobianOut() {
    check(ParticleSpace.RAW_UNCORRECTED, true, (q, alpha, x) -> q.value(Math.tanh(x)));
  }

  @Test
  void theOldCodeAddsTheJacobianOverActions() {
    check(
        ParticleSpace.LEGACY,
        false,
        (q, alpha, u) -> q.value(u) + alpha * Math.log(1 - u * u + 1e-6));
  }

  /** α log density of a particle z, up to a constant. */
  private interface LogDensity {
    double of(Quadratic q, double alpha, double z);
  }

  private static void check(ParticleSpace space, boolean raw, LogDensity density) {
    Cases.check(
        200,
        random -> {
          Quadratic q = new Quadratic(random.nextDouble(-2, 2), random.nextDouble(-2, 2));
          double alpha = random.nextDouble(0, 5);
          double z = random.nextDouble(-0.95, 0.95) * (raw ? 2 : 1);
          double u = raw ? Math.tanh(z) : z;
          Matrix gradient = Matrix.wrap(1, 1, q.gradient((float) u));
          space.score(gradient, Matrix.wrap(1, 1, (float) u), alpha);
          double slope = slope(at -> density.of(q, alpha, at), z);
          assertEquals(slope, gradient.get(0, 0), 2e-4 * Math.max(1, Math.abs(slope)));
        });
  }

  private static double slope(DoubleUnaryOperator f, double at) {
    return (f.applyAsDouble(at + STEP) - f.applyAsDouble(at - STEP)) / (2 * STEP);
  }

  private static double square(double x) {
    return x * x;
  }
}

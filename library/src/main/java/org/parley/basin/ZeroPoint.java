package org.parley.basin;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.parley.learner.meta.Layout;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.Walk;

/**
 * Where an update with corrections asks for no change.
 *
 * @param probabilities of first actions, one a logit
 * @param ordinary the largest ordinary gradient there: what the game's own learning would change
 */
public record ZeroPoint(double[] probabilities, double ordinary) {

  private static final int STEPS = 60;
  private static final double TOLERANCE = 1e-11;
  private static final double DIFFERENCE = 1e-6;

  /**
   * The zero that Newton's method comes to, with exact terms and a Jacobian by central differences.
   *
   * @param lambda what the peer term is multiplied with
   * @param from probabilities within (0, 1), one a logit
   * @return empty where it comes to none within ± 6
   */
  public static Optional<ZeroPoint> near(
      MetaGradient learner, Layout layout, double lambda, double[] from) {
    Walk walk = ExactTerms.walk(learner, layout.process());
    double[] z = new double[from.length];
    for (int k = 0; k < z.length; k++) {
      z[k] = StrictMath.log(from[k] / (1 - from[k]));
    }
    for (int step = 0; step < STEPS; step++) {
      double[] update = update(walk, z, lambda);
      if (new ArrayRealVector(update).getLInfNorm() < TOLERANCE) {
        return Optional.of(found(walk, z));
      }
      if (!moved(walk, z, update, lambda)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static double[] update(Walk walk, double[] z, double lambda) {
    walk.restore(new Walk.State(0, z, false));
    return walk.terms().update(walk.learner().own(), lambda);
  }

  private static ZeroPoint found(Walk walk, double[] z) {
    walk.restore(new Walk.State(0, z, false));
    double ordinary = new ArrayRealVector(walk.terms().ordinary()).getLInfNorm();
    double[] p = new double[z.length];
    for (int k = 0; k < z.length; k++) {
      p[k] = Layout.sigmoid(z[k]);
    }
    return new ZeroPoint(p, ordinary);
  }

  private static boolean moved(Walk walk, double[] z, double[] update, double lambda) {
    int n = z.length;
    Array2DRowRealMatrix jacobian = new Array2DRowRealMatrix(n, n);
    for (int c = 0; c < n; c++) {
      double[] up = z.clone();
      double[] down = z.clone();
      up[c] += DIFFERENCE;
      down[c] -= DIFFERENCE;
      double[] above = update(walk, up, lambda);
      double[] below = update(walk, down, lambda);
      for (int r = 0; r < n; r++) {
        jacobian.setEntry(r, c, (above[r] - below[r]) / (2 * DIFFERENCE));
      }
    }
    try {
      RealVector move =
          new LUDecomposition(jacobian).getSolver().solve(new ArrayRealVector(update));
      double scale = Math.min(1, 0.5 / move.getLInfNorm());
      for (int k = 0; k < n; k++) {
        z[k] -= scale * move.getEntry(k);
        if (!(Math.abs(z[k]) < 6)) {
          return false;
        }
      }
      return true;
    } catch (SingularMatrixException flat) {
      return false;
    }
  }
}

package org.parley.diagnosis.key;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** −H at a peak of the cube, by central differences, as eigenvalues and eigenvectors. */
final class Curvature {

  private static final double PROBE = 1e-3;

  private final double[] eigenvalues;
  private final RealMatrix eigenvectors;

  private Curvature(double[] eigenvalues, RealMatrix eigenvectors) {
    this.eigenvalues = eigenvalues;
    this.eigenvectors = eigenvectors;
  }

  static Curvature at(Terrain terrain, double[] peak) {
    double[] inside = peak.clone();
    for (int d = 0; d < inside.length; d++) {
      inside[d] = Math.max(-1 + 2 * PROBE, Math.min(1 - 2 * PROBE, inside[d]));
    }
    RealMatrix matrix = new Array2DRowRealMatrix(inside.length, inside.length);
    for (int i = 0; i < inside.length; i++) {
      for (int j = 0; j <= i; j++) {
        double bend = -bend(terrain, inside, i, j);
        double known = Double.isFinite(bend) ? bend : 0;
        matrix.setEntry(i, j, known);
        matrix.setEntry(j, i, known);
      }
    }
    EigenDecomposition parts = new EigenDecomposition(matrix);
    return new Curvature(parts.getRealEigenvalues(), parts.getV());
  }

  private static double bend(Terrain terrain, double[] x, int i, int j) {
    return (moved(terrain, x, i, 1, j, 1)
            - moved(terrain, x, i, 1, j, -1)
            - moved(terrain, x, i, -1, j, 1)
            + moved(terrain, x, i, -1, j, -1))
        / (4 * PROBE * PROBE);
  }

  private static double moved(Terrain terrain, double[] x, int i, int by, int j, int also) {
    double[] at = x.clone();
    at[i] += by * PROBE;
    at[j] += also * PROBE;
    return terrain.at(at);
  }

  /** log det(−H); NaN where −H is not positive definite, as on a border or a ridge. */
  double logDeterminant() {
    double sum = 0;
    for (double eigenvalue : eigenvalues) {
      sum += eigenvalue > 0 ? Math.log(eigenvalue) : Double.NaN;
    }
    return sum;
  }

  /** Standard deviation along an eigenvector at a temperature, at most the half cube. */
  double width(int k, double temperature) {
    double eigenvalue = Math.max(eigenvalues[k], temperature);
    return Math.sqrt(temperature / eigenvalue);
  }

  /** Coordinate {@code d} of eigenvector {@code k}. */
  double vector(int k, int d) {
    return eigenvectors.getEntry(d, k);
  }
}

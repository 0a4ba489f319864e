package org.parley.learner.heads;

import org.parley.math.Exponential;

/** One coordinate of a Gaussian law N(m, σ²), its squashing by tanh, and the slopes of both. */
public final class GaussianLaw {

  private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);
  private static final double LOG_2 = StrictMath.log(2);

  private GaussianLaw() {}

  /** log density at x. */
  public static double logDensity(double x, double mean, double sigma) {
    double z = (x - mean) / sigma;
    return -0.5 * z * z - StrictMath.log(sigma) - LOG_ROOT_TWO_PI;
  }

  /** Slope of the log density by x; by the mean it is the negative of this. */
  public static double byX(double x, double mean, double sigma) {
    return (mean - x) / (sigma * sigma);
  }

  /** Slope of the log density by σ. */
  public static double bySigma(double x, double mean, double sigma) {
    double z = (x - mean) / sigma;
    return (z * z - 1) / sigma;
  }

  /**
   * log(1 − tanh² x), what squashing takes off a log density: log p(tanh x) = log N(x) − this.
   * Exact however large x is; its slope is −2 tanh x.
   */
  public static double logSquash(double x) {
    double size = Math.abs(x);
    return 2 * (LOG_2 - size - StrictMath.log1p(Exponential.of((float) (-2 * size))));
  }
}

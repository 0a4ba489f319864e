package org.parley.learner.softvalue;

/** The distribution function of the standard Gaussian law. */
final class NormalCumulative {

  private static final double PEAK = 1 / Math.sqrt(2 * Math.PI);

  private NormalCumulative() {}

  /**
   * Φ(x), to about 1e-15 absolutely: ½ + φ(x) Σ_n x^(2n+1) / (1 · 3 · … · (2n + 1)); beyond ±8.3
   * less than that is left.
   */
  static double of(double x) {
    if (Math.abs(x) > 8.3) {
      return x > 0 ? 1 : 0;
    }
    double term = x;
    double sum = x;
    for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
      term *= x * x / odd;
      sum += term;
    }
    return 0.5 + PEAK * StrictMath.exp(-x * x / 2) * sum;
  }
}

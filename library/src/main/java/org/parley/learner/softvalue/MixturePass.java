package org.parley.learner.softvalue;

import org.parley.math.Exponential;
import org.parley.math.Matrix;
import org.parley.math.NormalQuantile;
import org.parley.math.RandomStream;

/**
 * Half uniform draws, half draws about the policy's actions; each state's uniform draws come first.
 */
final class MixturePass extends SoftValuePass {

  private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

  private final double sigma;
  private final int half;
  private final int dimension;
  private final double[] logScale;
  private final double[] logTerms;

  MixturePass(Mixture rule, int states, int dimension) {
    super(rule, states, dimension);
    this.sigma = rule.smoothing();
    this.half = rule.policyActions();
    this.dimension = dimension;
    this.logScale = new double[half];
    this.logTerms = new double[half];
  }

  @Override
  void fill(RandomStream stream, Matrix policy) {
    RandomStream uniform = stream.at(0);
    RandomStream smoothed = stream.at(1);
    for (int state = 0; state < states(); state++) {
      int centre = state * half * dimension;
      int first = 2 * centre;
      for (int i = 0; i < half * dimension; i++) {
        actions().data()[first + i] = (float) (2 * uniform.uniform(centre + i) - 1);
        actions().data()[first + half * dimension + i] =
            about(policy.data()[centre + i], smoothed.uniform(centre + i));
      }
      weigh(state, policy.data());
    }
  }

  /** The {@code p}-quantile of N(mean, σ²) cut off at ±1. */
  private float about(float mean, double p) {
    double low = NormalCumulative.of((-1 - mean) / sigma);
    double high = NormalCumulative.of((1 - mean) / sigma);
    double drawn = mean + sigma * NormalQuantile.of(low + (high - low) * p);
    return (float) Math.max(-1, Math.min(1, drawn));
  }

  /** Writes log(½ uniform + ½ smoothed policy) at the draws of a state. */
  private void weigh(int state, float[] centres) {
    int centre = state * half * dimension;
    for (int m = 0; m < half; m++) {
      logScale[m] = logScale(centres, centre + m * dimension);
    }
    double logUniform = UniformPass.logUniform(dimension);
    for (int k = 2 * half * state; k < 2 * half * (state + 1); k++) {
      double logPolicy = logPolicy(centres, centre, k * dimension);
      double high = Math.max(logUniform, logPolicy);
      double sum =
          Exponential.of((float) (logUniform - high)) + Exponential.of((float) (logPolicy - high));
      logDensity()[k] = (float) (high + StrictMath.log(sum / 2));
    }
  }

  /** log of what scales exp(−‖u − centre‖² / 2σ²) on the box to mass one. */
  private double logScale(float[] centres, int at) {
    double sum = 0;
    for (int d = at; d < at + dimension; d++) {
      double low = NormalCumulative.of((-1 - centres[d]) / sigma);
      double inside = NormalCumulative.of((1 - centres[d]) / sigma) - low;
      sum -= StrictMath.log(sigma * inside) + LOG_ROOT_TWO_PI;
    }
    return sum;
  }

  /** log density of the smoothed policy at the action that starts at {@code at}. */
  private double logPolicy(float[] centres, int centre, int at) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < half; m++) {
      double squared = 0;
      for (int d = 0; d < dimension; d++) {
        double away = actions().data()[at + d] - centres[centre + m * dimension + d];
        squared += away * away;
      }
      logTerms[m] = logScale[m] - squared / (2 * sigma * sigma);
      highest = Math.max(highest, logTerms[m]);
    }
    double sum = 0;
    for (int m = 0; m < half; m++) {
      sum += Exponential.of((float) (logTerms[m] - highest));
    }
    return highest + StrictMath.log(sum / half);
  }
}

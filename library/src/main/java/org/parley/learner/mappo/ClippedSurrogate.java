package org.parley.learner.mappo;

import java.util.Arrays;
import org.parley.math.Matrix;

/**
 * One Gaussian policy's loss, −mean min(ρ A, clip(ρ, 1 − ε, 1 + ε) A) − c H, with its gradients by
 * mean and log σ.
 *
 * @param clip ε
 * @param entropy c
 */
record ClippedSurrogate(double clip, double entropy) {

  private static final double LOG_ROOT_TWO_PI = 0.9189385332046727;

  /** log π(u) of a row: Gaussian coordinates, independent. */
  static double logDensity(Matrix mean, Matrix actions, float[] logSigma, int row) {
    double sum = 0;
    for (int d = 0; d < logSigma.length; d++) {
      double z = (actions.get(row, d) - mean.get(row, d)) * StrictMath.exp(-logSigma[d]);
      sum -= 0.5 * z * z + logSigma[d] + LOG_ROOT_TWO_PI;
    }
    return sum;
  }

  /**
   * The loss of the first rows, and its gradients.
   *
   * @param rows how many count; the gradient of later ones is 0
   * @param mean rows × d, μ(o)
   * @param actions rows × d, drawn from the old policy
   * @param old log densities of the actions then
   * @param advantages A
   * @param toMean rows × d, receives ∂L/∂μ
   * @param toLogSigma d, receives ∂L/∂ log σ
   */
  double loss(
      int rows,
      Matrix mean,
      Matrix actions,
      float[] logSigma,
      float[] old,
      float[] advantages,
      Matrix toMean,
      float[] toLogSigma) {
    Arrays.fill(toMean.data(), 0);
    Arrays.fill(toLogSigma, (float) -entropy);
    double loss = 0;
    for (float own : logSigma) {
      loss -= entropy * (own + LOG_ROOT_TWO_PI + 0.5);
    }
    for (int row = 0; row < rows; row++) {
      double ratio = StrictMath.exp(logDensity(mean, actions, logSigma, row) - old[row]);
      double advantage = advantages[row];
      double clipped = Math.max(1 - clip, Math.min(1 + clip, ratio));
      loss -= Math.min(ratio * advantage, clipped * advantage) / rows;
      if (ratio * advantage <= clipped * advantage) {
        double slope = -ratio * advantage / rows;
        back(row, slope, mean, actions, logSigma, toMean, toLogSigma);
      }
    }
    return loss;
  }

  /** Adds what a row's log density, times a slope, changes by mean and log σ. */
  private static void back(
      int row,
      double slope,
      Matrix mean,
      Matrix actions,
      float[] logSigma,
      Matrix toMean,
      float[] toLogSigma) {
    for (int d = 0; d < logSigma.length; d++) {
      double narrow = StrictMath.exp(-logSigma[d]);
      double z = (actions.get(row, d) - mean.get(row, d)) * narrow;
      toMean.set(row, d, (float) (slope * z * narrow));
      toLogSigma[d] += (float) (slope * (z * z - 1));
    }
  }
}

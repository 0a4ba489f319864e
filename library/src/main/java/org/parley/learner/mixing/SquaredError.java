package org.parley.learner.mixing;

import org.parley.learner.offpolicy.Descents;
import org.parley.math.Matrix;

/** ½ mean (Q_tot − target)² of a mixer over so many rows, and the way back from it. */
public final class SquaredError {

  private final MixerPass mixing;
  private final Descents descents;
  private final Matrix toUtilities;
  private final float[] errors;
  private final float[] gradient;

  /**
   * Room for fits.
   *
   * @param descents what moves the mixer's networks
   */
  public SquaredError(Mixer mixer, Descents descents, int rows) {
    mixing = mixer.pass(rows);
    this.descents = descents;
    toUtilities = Matrix.zeros(rows, mixer.agents());
    errors = new float[rows];
    gradient = new float[rows];
  }

  /**
   * One step of the mixer; the utilities' own step follows from {@link #toUtilities}.
   *
   * @param q rows × N
   * @param states rows × state size
   * @param targets one a row
   * @param share of the learning rate, from 0 to 1
   * @return the loss before the step
   */
  public double fit(Matrix q, Matrix states, float[] targets, double share) {
    float[] totals = mixing.mix(q, states);
    double loss = 0;
    for (int row = 0; row < errors.length; row++) {
      errors[row] = totals[row] - targets[row];
      gradient[row] = errors[row] / errors.length;
      loss += 0.5 * errors[row] * errors[row];
    }
    mixing.backward(gradient, toUtilities);
    mixing.step(descents, share);
    return loss / errors.length;
  }

  /** The gradient of the last fit's loss by the utilities, rows × N. */
  public Matrix toUtilities() {
    return toUtilities;
  }

  /** Q_tot − target of every row at the last fit, before its step. */
  public float[] errors() {
    return errors;
  }
}

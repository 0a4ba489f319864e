package org.parley.learner.mmq;

import org.parley.math.Matrix;
import org.parley.network.Descent;
import org.parley.network.Mlp;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * A network q(x) that learns the τ-quantile of every coordinate of y given x, by the pinball loss
 * ρ_τ(e) = max(τ e, (τ − 1) e), e = y − q (Koenker and Bassett 1978).
 */
final class Quantile implements Stateful {

  private final double level;
  private final Mlp network;
  private final Descent descent;
  private final Tape tape;
  private final Matrix outputGradient;
  private final float[] gradient;
  private Matrix q;

  /**
   * A fresh one.
   *
   * @param level τ, from 0 to 1
   * @param rows of every batch
   */
  Quantile(double level, Mlp network, Descent descent, int rows) {
    this.level = level;
    this.network = network;
    this.descent = descent;
    tape = network.tape(rows);
    outputGradient = Matrix.zeros(rows, network.spec().outputs());
    gradient = new float[network.parameters().length];
  }

  /** q of every row, overwritten by the next ones. */
  Matrix of(Matrix x) {
    q = network.forward(x, tape);
    return q;
  }

  /**
   * One optimiser step on the mean over rows of Σ_d ρ_τ(y_d − q_d), q being what {@link #of} gave
   * last.
   *
   * @param y rows × outputs
   * @param counts which rows count
   * @param share of the learning rate, from 0 to 1
   * @return the loss before it
   */
  double fit(Matrix y, boolean[] counts, double share) {
    double before = differentiate(y, counts);
    descent.step(network.parameters(), gradient, share);
    return before;
  }

  /** Computes the loss, and its gradient into {@link #gradient}. */
  double differentiate(Matrix y, boolean[] counts) {
    double loss = 0;
    int width = y.columns();
    for (int at = 0; at < y.data().length; at++) {
      double error = y.data()[at] - q.data()[at];
      double slope = !counts[at / width] || error == 0 ? 0 : error > 0 ? -level : 1 - level;
      loss -= slope * error;
      outputGradient.data()[at] = (float) (slope / y.rows());
    }
    network.backward(outputGradient, tape, gradient, null);
    return loss / y.rows();
  }

  /** ∂loss/∂parameters of the last {@link #differentiate}. */
  float[] gradient() {
    return gradient;
  }

  @Override
  public void save(StateWriter out) {
    out.put("weights", network.parameters());
    descent.save(out.within("descent"));
  }

  @Override
  public void load(StateReader in) {
    in.fill("weights", network.parameters());
    descent.load(in.within("descent"));
  }
}

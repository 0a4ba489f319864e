package org.parley.learner.svnr;

import org.parley.math.Matrix;
import org.parley.network.Activation;
import org.parley.network.Mlp;
import org.parley.network.Tape;

/**
 * Scratch for one agent's map alone, on a fixed number of rows: the noise of those it hears in, its
 * own actions out, gradients back.
 */
final class AgentPass {

  private final int[] scope;
  private final Mlp map;
  private final MapInputs reads;
  private final Matrix noise;
  private final Matrix features;
  private final Matrix inputs;
  private final Tape tape;
  private final Matrix actions;
  private final Matrix rawGradient;
  private Matrix raw;

  /**
   * Makes room.
   *
   * @param scope the agent and those it hears, ascending
   */
  AgentPass(int[] scope, Mlp map, MapInputs reads, int rows) {
    this.scope = scope;
    this.map = map;
    this.reads = reads;
    noise = Matrix.zeros(rows, reads.noiseDimension());
    features = Matrix.zeros(rows, reads.noiseWidth());
    inputs = Matrix.zeros(rows, map.spec().inputs());
    tape = map.tape(rows);
    actions = Matrix.zeros(rows, map.spec().outputs());
    rawGradient = Matrix.zeros(rows, map.spec().outputs());
  }

  /** Computes the noise of those it hears, and its own actions, rows × d in [−1, 1]. */
  Matrix act(long streamKey) {
    int to = 0;
    for (int other : scope) {
      CommonRandomness.fill(streamKey, other, noise);
      reads.features().read(noise, features);
      copy(to);
      to += features.columns();
    }
    raw = map.forward(inputs, tape);
    for (int i = 0; i < actions.data().length; i++) {
      actions.data()[i] = Activation.tanh(raw.data()[i]);
    }
    return actions;
  }

  private void copy(int to) {
    int width = features.columns();
    for (int row = 0; row < inputs.rows(); row++) {
      int at = row * inputs.columns() + to;
      System.arraycopy(features.data(), row * width, inputs.data(), at, width);
    }
  }

  /** The actions of the last {@link #act}. */
  Matrix actions() {
    return actions;
  }

  /** Its particles in their space. */
  Matrix particles(ParticleSpace where) {
    return where.raw() ? raw : actions;
  }

  /**
   * The map's parameter gradient; see {@link Pull}. Δ lies in {@code direction} from a column on.
   */
  void pull(Matrix direction, int column, ParticleSpace where, double penalty, float[] into) {
    Pull.fill(raw, actions, 0, direction, column, where, penalty, rawGradient);
    map.backward(rawGradient, tape, into, null);
  }
}

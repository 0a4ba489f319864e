package org.parley.learner.mixing;

import java.util.Arrays;
import org.parley.learner.offpolicy.Descents;
import org.parley.math.Exponential;
import org.parley.math.Matrix;
import org.parley.network.Mlp;
import org.parley.network.Tape;

/**
 * Scratch of mixing a fixed number of rows and of going back. Where the game has no state, one row
 * of weights serves all rows.
 */
public final class MixerPass {

  private final Mixer mixer;
  private final int embed;
  private final int rows;
  private final Matrix inputs;
  private final Tape[] tapes = new Tape[Mixer.PARTS];
  private final float[][] made = new float[Mixer.PARTS][];
  private final float[][] signs = new float[Mixer.PARTS][];
  private final Matrix[] up = new Matrix[Mixer.PARTS];
  private final float[][] gradients = new float[Mixer.PARTS][];
  private final float[] hidden;
  private final float[] slope;
  private final float[] totals;
  private Matrix utilities;

  MixerPass(Mixer mixer, int rows) {
    this.mixer = mixer;
    this.rows = rows;
    embed = mixer.embed();
    inputs = Matrix.zeros(mixer.states() == 0 ? 1 : rows, Math.max(1, mixer.states()));
    Arrays.fill(inputs.data(), 1f);
    for (int part = 0; part < Mixer.PARTS; part++) {
      Mlp network = mixer.parts().at(part);
      tapes[part] = network.tape(inputs.rows());
      up[part] = Matrix.zeros(inputs.rows(), network.spec().outputs());
      signs[part] = new float[up[part].data().length];
      gradients[part] = new float[network.parameters().length];
    }
    hidden = new float[rows * embed];
    slope = new float[embed];
    totals = new float[rows];
  }

  /**
   * Q_tot of every row.
   *
   * @param q utilities, rows × N; read again on the way back
   * @param states rows × state size, not scaled
   * @return one a row; overwritten by the next one
   */
  public float[] mix(Matrix q, Matrix states) {
    utilities = q;
    for (int i = 0; i < states.data().length; i++) {
      inputs.data()[i] = mixer.scale() * states.data()[i];
    }
    for (int part = 0; part < Mixer.PARTS; part++) {
      made[part] = mixer.parts().at(part).forward(inputs, tapes[part]).data();
      if (mixer.monotone() && Mixer.isWeight(part)) {
        makePositive(made[part], signs[part]);
      }
    }
    for (int row = 0; row < rows; row++) {
      totals[row] = mix(row);
    }
    return totals;
  }

  private static void makePositive(float[] weights, float[] signs) {
    for (int i = 0; i < weights.length; i++) {
      signs[i] = Math.signum(weights[i]);
      weights[i] = Math.abs(weights[i]);
    }
  }

  /** The row of the weights that a row is mixed by. */
  private int source(int row) {
    return inputs.rows() == 1 ? 0 : row;
  }

  private float mix(int row) {
    int from = source(row);
    float total = made[Mixer.V][from];
    System.arraycopy(made[Mixer.B1], from * embed, slope, 0, embed);
    for (int agent = 0; agent < mixer.agents(); agent++) {
      float q = utilities.get(row, agent);
      int at = (from * mixer.agents() + agent) * embed;
      for (int e = 0; e < embed; e++) {
        slope[e] += q * made[Mixer.W1][at + e];
      }
    }
    for (int e = 0; e < embed; e++) {
      float h = slope[e] > 0 ? slope[e] : Exponential.of(slope[e]) - 1;
      hidden[row * embed + e] = h;
      total += h * made[Mixer.W2][from * embed + e];
    }
    return total;
  }

  /**
   * The way back of the last mix, to the utilities alone.
   *
   * @param gradient ∂L/∂Q_tot, one a row
   * @param into rows × N, receives ∂L/∂q
   */
  public void toUtilities(float[] gradient, Matrix into) {
    for (int row = 0; row < rows; row++) {
      back(row, gradient[row], into);
    }
  }

  private void back(int row, float gradient, Matrix into) {
    int from = source(row);
    for (int e = 0; e < embed; e++) {
      float h = hidden[row * embed + e];
      slope[e] = gradient * made[Mixer.W2][from * embed + e] * (h > 0 ? 1 : h + 1);
    }
    for (int agent = 0; agent < mixer.agents(); agent++) {
      int at = (from * mixer.agents() + agent) * embed;
      float sum = 0;
      for (int e = 0; e < embed; e++) {
        sum += made[Mixer.W1][at + e] * slope[e];
      }
      into.set(row, agent, sum);
    }
  }

  /**
   * The way back of the last mix, to the utilities and to the hypernetworks, whose gradients wait
   * for {@link #step}.
   *
   * @param gradient ∂L/∂Q_tot, one a row
   * @param into rows × N, receives ∂L/∂q
   */
  public void backward(float[] gradient, Matrix into) {
    for (Matrix matrix : up) {
      Arrays.fill(matrix.data(), 0);
    }
    for (int row = 0; row < rows; row++) {
      back(row, gradient[row], into);
      toWeights(row, gradient[row]);
    }
    for (int part = 0; part < Mixer.PARTS; part++) {
      if (mixer.monotone() && Mixer.isWeight(part)) {
        restoreSigns(up[part].data(), signs[part]);
      }
      mixer.parts().at(part).backward(up[part], tapes[part], gradients[part], null);
    }
  }

  /** Adds a row's gradients by the weights, after {@link #back} has left the slope. */
  private void toWeights(int row, float gradient) {
    int from = source(row);
    up[Mixer.V].data()[from] += gradient;
    for (int e = 0; e < embed; e++) {
      up[Mixer.W2].data()[from * embed + e] += gradient * hidden[row * embed + e];
      up[Mixer.B1].data()[from * embed + e] += slope[e];
    }
    float[] w1 = up[Mixer.W1].data();
    for (int agent = 0; agent < mixer.agents(); agent++) {
      float q = utilities.get(row, agent);
      int at = (from * mixer.agents() + agent) * embed;
      for (int e = 0; e < embed; e++) {
        w1[at + e] += q * slope[e];
      }
    }
  }

  private static void restoreSigns(float[] gradient, float[] signs) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= signs[i];
    }
  }

  /** The gradient of a hypernetwork's weights that {@link #backward} has left. */
  float[] gradient(int part) {
    return gradients[part];
  }

  /** Moves all hypernetworks a step down what {@link #backward} has left. */
  public void step(Descents descents, double share) {
    for (int part = 0; part < Mixer.PARTS; part++) {
      descents.step(part, gradients[part], share);
    }
  }
}

package org.parley.learner.heads;

import org.parley.math.Matrix;
import org.parley.network.Activation;
import org.parley.network.Mlp;
import org.parley.network.Tape;

/** A pass of a network whose outputs are squashed: u = tanh f(x), in [−1, 1]. Holds scratch. */
public final class Squashed {

  private final Mlp map;
  private final Tape tape;
  private final Matrix inputs;
  private final Matrix actions;
  private final Matrix inputGradient;
  private final Matrix rawGradient;
  private final float[] gradient;
  private Matrix raw;

  private Squashed(Mlp map, int rows, boolean moved) {
    this.map = map;
    tape = moved ? map.tape(rows) : map.passingTape(rows);
    inputs = Matrix.zeros(rows, map.spec().inputs());
    actions = Matrix.zeros(rows, map.spec().outputs());
    inputGradient = Matrix.zeros(moved ? rows : 0, map.spec().inputs());
    rawGradient = Matrix.zeros(moved ? rows : 0, map.spec().outputs());
    gradient = new float[moved ? map.parameters().length : 0];
  }

  /** Room to act. */
  public static Squashed acting(Mlp map, int rows) {
    return new Squashed(map, rows, false);
  }

  /** Room to act and to follow gradients back. */
  public static Squashed moving(Mlp map, int rows) {
    return new Squashed(map, rows, true);
  }

  /** What the network reads, rows × inputs: to be written before {@link #act}. */
  public Matrix inputs() {
    return inputs;
  }

  /** The actions, rows × outputs; overwritten by the next act. */
  public Matrix act() {
    raw = map.forward(inputs, tape);
    for (int i = 0; i < actions.data().length; i++) {
      actions.data()[i] = Activation.tanh(raw.data()[i]);
    }
    return actions;
  }

  /** The actions of the last {@link #act}. */
  public Matrix actions() {
    return actions;
  }

  /**
   * The gradient, by the network's weights, of −mean_rows ⟨ascent, u⟩ + penalty · mean_rows |f|²: a
   * step down it moves the actions up the ascent.
   *
   * @param ascent rows × outputs, held constant
   * @return overwritten by the next one
   */
  public float[] gradient(Matrix ascent, double penalty) {
    float each = 1f / actions.rows();
    float restraint = (float) (2 * penalty);
    for (int i = 0; i < rawGradient.data().length; i++) {
      float u = actions.data()[i];
      float up = ascent.data()[i] * (1 - u * u);
      rawGradient.data()[i] = each * (restraint * raw.data()[i] - up);
    }
    map.backward(rawGradient, tape, gradient, null);
    return gradient;
  }

  /**
   * What a slope by the actions is by the inputs: (∂u / ∂x)ᵀ slope of every row.
   *
   * @param slope rows × outputs
   * @return rows × inputs; overwritten by the next one
   */
  public Matrix back(Matrix slope) {
    for (int i = 0; i < rawGradient.data().length; i++) {
      float u = actions.data()[i];
      rawGradient.data()[i] = slope.data()[i] * (1 - u * u);
    }
    map.backward(rawGradient, tape, null, inputGradient);
    return inputGradient;
  }
}

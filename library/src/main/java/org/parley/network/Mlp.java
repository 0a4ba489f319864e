package org.parley.network;

import java.util.Arrays;
import org.parley.math.Gemm;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/**
 * A multi-layer perceptron, y = W_L σ(… σ(x W_1 + b_1) …) + b_L, over one flat parameter array.
 *
 * <p>Layer after layer the array holds the weights, inputs × outputs in row-major order, then the
 * biases. Batches are rows. What a forward pass leaves for the backward pass lies on a {@link Tape}
 * that belongs to the caller, so a network holds no state but its parameters.
 */
public final class Mlp {

  private final MlpSpec spec;
  private final float[] parameters;
  private final Gemm gemm;

  /** Wraps, without copying, an array of {@link MlpSpec#parameterCount()} parameters. */
  public Mlp(MlpSpec spec, float[] parameters, Gemm gemm) {
    if (parameters.length != spec.parameterCount()) {
      throw new IllegalArgumentException(
          spec + " has " + spec.parameterCount() + " parameters, got " + parameters.length);
    }
    this.spec = spec;
    this.parameters = parameters;
    this.gemm = gemm;
  }

  /** A network with freshly drawn weights and zero biases. */
  public static Mlp initialised(MlpSpec spec, RandomStream stream) {
    float[] parameters = new float[spec.parameterCount()];
    int offset = 0;
    for (int layer = 0; layer < spec.layers(); layer++) {
      int in = spec.inputsOf(layer);
      int out = spec.outputsOf(layer);
      spec.initialisation().fill(parameters, offset, in, out, stream.at(layer));
      offset += (in + 1) * out;
    }
    return new Mlp(spec, parameters, Gemm.best());
  }

  /** The shape. */
  public MlpSpec spec() {
    return spec;
  }

  /** All weights and biases, shared: optimisers write to this array. */
  public float[] parameters() {
    return parameters;
  }

  /** A network of the same shape with its own copy of the parameters. */
  public Mlp copy() {
    return new Mlp(spec, parameters.clone(), gemm);
  }

  /** Room for passes over {@code rows} rows. */
  public Tape tape(int rows) {
    return new Tape(spec, rows);
  }

  /**
   * Computes the outputs, rows × outputs. The result belongs to the tape and is overwritten by the
   * next pass over it.
   *
   * @param x rows × inputs, with as many rows as the tape; must stay unchanged until after the
   *     backward pass
   */
  public Matrix forward(Matrix x, Tape tape) {
    tape.accept(x);
    int offset = 0;
    for (int layer = 0; layer < spec.layers(); layer++) {
      int in = spec.inputsOf(layer);
      int out = spec.outputsOf(layer);
      Matrix from = tape.signal(layer);
      Matrix to = tape.signal(layer + 1);
      addBias(to, offset + in * out);
      gemm.multiply(
          false, false, x.rows(), out, in, from.data(), 0, parameters, offset, 1f, to.data(), 0);
      if (layer < spec.layers() - 1) {
        spec.activation().apply(to.data(), 0, to.data().length);
      }
      offset += (in + 1) * out;
    }
    return tape.signal(spec.layers());
  }

  /**
   * The vector–Jacobian product of the last forward pass over the tape.
   *
   * @param outputGradient rows × outputs, ∂L/∂y
   * @param parameterGradient receives ∂L/∂(weights, biases), overwritten; null to leave it out
   * @param inputGradient rows × inputs, receives ∂L/∂x, overwritten; null to leave it out
   */
  public void backward(
      Matrix outputGradient, Tape tape, float[] parameterGradient, Matrix inputGradient) {
    int offset = spec.parameterCount();
    Matrix gradient = outputGradient;
    for (int layer = spec.layers() - 1; layer >= 0; layer--) {
      int in = spec.inputsOf(layer);
      int out = spec.outputsOf(layer);
      offset -= (in + 1) * out;
      if (parameterGradient != null) {
        weightGradient(tape.signal(layer), gradient, parameterGradient, offset);
      }
      Matrix below = layer > 0 ? tape.gradient(layer) : inputGradient;
      if (below == null) {
        return;
      }
      gemm.multiply(
          false,
          true,
          gradient.rows(),
          in,
          out,
          gradient.data(),
          0,
          parameters,
          offset,
          0f,
          below.data(),
          0);
      if (layer > 0) {
        spec.activation().backward(tape.signal(layer).data(), below.data(), 0, below.data().length);
      }
      gradient = below;
    }
  }

  private void addBias(Matrix to, int biasOffset) {
    for (int row = 0; row < to.rows(); row++) {
      System.arraycopy(parameters, biasOffset, to.data(), row * to.columns(), to.columns());
    }
  }

  /** ∂L/∂W = xᵀ g and ∂L/∂b = Σ over rows of g. */
  private void weightGradient(Matrix x, Matrix g, float[] into, int offset) {
    int in = x.columns();
    int out = g.columns();
    gemm.multiply(true, false, in, out, x.rows(), x.data(), 0, g.data(), 0, 0f, into, offset);
    int bias = offset + in * out;
    Arrays.fill(into, bias, bias + out, 0f);
    for (int row = 0; row < g.rows(); row++) {
      for (int j = 0; j < out; j++) {
        into[bias + j] += g.data()[row * out + j];
      }
    }
  }

  /** Shape and number of parameters, on one line. */
  @Override
  public String toString() {
    return "Mlp("
        + spec.inputs()
        + " → "
        + spec.hidden()
        + " "
        + spec.activation()
        + " → "
        + spec.outputs()
        + ", "
        + spec.parameterCount()
        + " parameters)";
  }
}

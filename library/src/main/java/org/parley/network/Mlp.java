package org.parley.network;

import org.parley.math.Block;
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
    return Tape.whole(spec, rows, gemm);
  }

  /**
   * Room for passes over {@code rows} rows that go forward alone or forward and backward at once
   * ({@link #pass}): it keeps the signals of one tile, so they stay in the cache.
   */
  public Tape passingTape(int rows) {
    return Tape.passing(spec, rows, gemm);
  }

  /**
   * Computes the outputs, rows × outputs. The result belongs to the tape and is overwritten by the
   * next pass over it.
   *
   * @param x rows × inputs, with as many rows as the tape
   */
  public Matrix forward(Matrix x, Tape tape) {
    tape.requireRows(x, spec.inputs(), "input");
    tape.take(parameters);
    for (int from = 0; from < tape.rows(); from += tape.tileRows) {
      forwardTile(x, tape, from);
    }
    return tape.output();
  }

  private void forwardTile(Matrix x, Tape tape, int from) {
    int count = tape.count(from);
    enter(x, tape, from, count);
    int offset = 0;
    for (int layer = 0; layer < spec.layers(); layer++) {
      forward(layer, offset, tape, tape.start(from), count);
      offset += (spec.inputsOf(layer) + 1) * spec.outputsOf(layer);
    }
    int outputs = spec.outputs();
    tape.signal(spec.layers())
        .store(tape.start(from) * outputs, tape.output().data(), from * outputs, count * outputs);
  }

  /** ∂L/∂y of some rows, wanted as soon as their outputs are there. */
  @FunctionalInterface
  public interface OutputGradient {

    /**
     * Writes the gradient of rows {@code from} to {@code to} − 1.
     *
     * @param y rows × outputs; of later rows nothing is known yet
     */
    void at(Matrix y, int from, int to);
  }

  /**
   * A forward and a backward pass in one, to the last bit what {@link #forward} and {@link
   * #backward} give: each tile goes both ways while its signals are in the cache.
   *
   * @param x rows × inputs
   * @param outputGradient rows × outputs, ∂L/∂y, written by {@code loss} tile by tile
   * @param loss writes to {@code outputGradient}
   * @param parameterGradient as in {@link #backward}
   * @param inputGradient as in {@link #backward}
   * @return the outputs, as of {@link #forward}
   */
  public Matrix pass(
      Matrix x,
      Tape tape,
      Matrix outputGradient,
      OutputGradient loss,
      float[] parameterGradient,
      Matrix inputGradient) {
    tape.requireRows(x, spec.inputs(), "input");
    tape.requireRows(outputGradient, spec.outputs(), "output gradient");
    tape.take(parameters);
    for (int from = 0; from < tape.rows(); from += tape.tileRows) {
      forwardTile(x, tape, from);
      loss.at(tape.output(), from, from + tape.count(from));
      backwardTile(outputGradient, tape, from, parameterGradient, inputGradient);
    }
    tape.give(parameterGradient);
    return tape.output();
  }

  /** Lays the inputs of a tile on the tape, with their ones. */
  private void enter(Matrix x, Tape tape, int from, int count) {
    int in = spec.inputs();
    int stride = tape.stride(0);
    for (int row = 0; row < count; row++) {
      for (int j = 0; j < in; j++) {
        tape.scratch[row * stride + j] = x.data()[(from + row) * in + j];
      }
    }
    tape.writeOnes(0, count);
    tape.signal(0).load(tape.scratch, 0, count * stride, tape.start(from) * stride);
  }

  private void forward(int layer, int offset, Tape tape, int from, int count) {
    int in = spec.inputsOf(layer);
    int out = spec.outputsOf(layer);
    Block to = tape.signal(layer + 1);
    int stride = tape.stride(layer + 1);
    gemm.multiply(
        false,
        false,
        count,
        out,
        in + 1,
        tape.signal(layer),
        from * tape.stride(layer),
        tape.stride(layer),
        tape.parameters,
        offset,
        out,
        0f,
        to,
        from * stride,
        stride);
    if (layer < spec.layers() - 1) {
      to.store(from * stride, tape.scratch, 0, count * stride);
      spec.activation().apply(tape.scratch, 0, count * stride);
      tape.writeOnes(layer + 1, count);
      to.load(tape.scratch, 0, count * stride, from * stride);
    }
  }

  /**
   * The vector–Jacobian product of the last forward pass over the tape, at the parameters of that
   * pass.
   *
   * @param outputGradient rows × outputs, ∂L/∂y
   * @param parameterGradient receives ∂L/∂(weights, biases), overwritten; null to leave it out
   * @param inputGradient rows × inputs, receives ∂L/∂x, overwritten; null to leave it out
   */
  public void backward(
      Matrix outputGradient, Tape tape, float[] parameterGradient, Matrix inputGradient) {
    tape.requireRows(outputGradient, spec.outputs(), "output gradient");
    tape.requireWhole();
    for (int from = 0; from < tape.rows(); from += tape.tileRows) {
      backwardTile(outputGradient, tape, from, parameterGradient, inputGradient);
    }
    tape.give(parameterGradient);
  }

  private void backwardTile(
      Matrix outputGradient, Tape tape, int from, float[] parameterGradient, Matrix inputGradient) {
    int count = tape.count(from);
    int outputs = spec.outputs();
    tape.gradient(spec.layers()).load(outputGradient.data(), from * outputs, count * outputs, 0);
    int offset = spec.parameterCount();
    for (int layer = spec.layers() - 1; layer >= 0; layer--) {
      offset -= (spec.inputsOf(layer) + 1) * spec.outputsOf(layer);
      if (parameterGradient != null) {
        parameterGradient(layer, offset, tape, from, count);
      }
      if (layer > 0 || inputGradient != null) {
        signalGradient(layer, offset, tape, from, count);
      }
    }
    if (inputGradient != null) {
      leave(inputGradient, tape, from, count);
    }
  }

  /** Adds ∂L/∂(W, b) = (x, 1)ᵀ g of a tile; the first tile overwrites. */
  private void parameterGradient(int layer, int offset, Tape tape, int from, int count) {
    int stride = tape.stride(layer);
    gemm.multiply(
        true,
        false,
        spec.inputsOf(layer) + 1,
        spec.outputsOf(layer),
        count,
        tape.signal(layer),
        tape.start(from) * stride,
        stride,
        tape.gradient(layer + 1),
        0,
        tape.stride(layer + 1),
        from == 0 ? 0f : 1f,
        tape.parameterGradient,
        offset,
        spec.outputsOf(layer));
  }

  /** ∂L/∂x = g Wᵀ of a tile, through the activation that x left if it left one. */
  private void signalGradient(int layer, int offset, Tape tape, int from, int count) {
    int stride = tape.stride(layer);
    Block below = tape.gradient(layer);
    gemm.multiply(
        false,
        true,
        count,
        spec.inputsOf(layer),
        spec.outputsOf(layer),
        tape.gradient(layer + 1),
        0,
        tape.stride(layer + 1),
        tape.parameters,
        offset,
        spec.outputsOf(layer),
        0f,
        below,
        0,
        stride);
    if (layer > 0) {
      below.store(0, tape.scratch, 0, count * stride);
      throughActivation(layer, tape, from, count);
    }
  }

  /** Multiplies the gradient in the scratch by the slope of the activation that left x. */
  private void throughActivation(int layer, Tape tape, int from, int count) {
    int stride = tape.stride(layer);
    int size = count * stride;
    tape.signal(layer).store(tape.start(from) * stride, tape.otherScratch, 0, size);
    spec.activation().backward(tape.otherScratch, tape.scratch, 0, size);
    tape.gradient(layer).load(tape.scratch, 0, size, 0);
  }

  /** Copies a tile of the input gradient out. */
  private void leave(Matrix inputGradient, Tape tape, int from, int count) {
    int in = spec.inputs();
    int stride = tape.stride(0);
    tape.gradient(0).store(0, tape.scratch, 0, count * stride);
    for (int row = 0; row < count; row++) {
      for (int j = 0; j < in; j++) {
        inputGradient.data()[(from + row) * in + j] = tape.scratch[row * stride + j];
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

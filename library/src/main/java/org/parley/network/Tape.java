package org.parley.network;

import org.parley.math.Block;
import org.parley.math.Gemm;
import org.parley.math.Matrix;

/**
 * What one forward pass leaves for its backward pass: the signal that enters each layer, and the
 * parameters it went through. Made by {@link Mlp#tape(int)}, reused step after step.
 *
 * <p>A signal lies in a block with a column of ones at its right, the input of the biases: the
 * parameters of a layer, weights then biases, are one matrix with a row for it. Rows are passed in
 * tiles small enough for the cache, so gradients need room for one tile alone.
 */
public final class Tape {

  /** Up to here (m · n · k) OpenBLAS multiplies without repacking: twice as fast for small ones. */
  private static final int SMALL_PRODUCT = 1_000_000;

  private static final int SMALLEST_TILE = 32;
  private static final int LARGEST_TILE = 512;

  /** Floats of a cache line: rows start on one, which vector instructions like. */
  private static final int LINE = 16;

  final int tileRows;
  final Block parameters;
  final Block parameterGradient;
  final float[] scratch;
  final float[] otherScratch;

  private final boolean whole;
  private final int rows;
  private final MlpSpec spec;
  private final Block[] signals;
  private final Block[] gradients;
  private final Matrix output;

  /** Keeps the signals of all rows, for a backward pass later. */
  static Tape whole(MlpSpec spec, int rows, Gemm gemm) {
    return new Tape(spec, rows, true, gemm);
  }

  /** Keeps the signals of one tile. */
  static Tape passing(MlpSpec spec, int rows, Gemm gemm) {
    return new Tape(spec, rows, false, gemm);
  }

  private Tape(MlpSpec spec, int rows, boolean whole, Gemm gemm) {
    this.spec = spec;
    this.rows = rows;
    this.whole = whole;
    tileRows = Math.min(rows, tileRows(spec));
    parameters = gemm.allocate(spec.parameterCount());
    parameterGradient = gemm.allocate(spec.parameterCount());
    signals = new Block[spec.layers() + 1];
    gradients = new Block[spec.layers() + 1];
    int widest = 0;
    for (int level = 0; level <= spec.layers(); level++) {
      signals[level] = gemm.allocate((whole ? rows : tileRows) * stride(level));
      gradients[level] = gemm.allocate(tileRows * stride(level));
      widest = Math.max(widest, stride(level));
    }
    scratch = new float[tileRows * widest];
    otherScratch = new float[tileRows * widest];
    output = Matrix.zeros(rows, spec.outputs());
  }

  private static int tileRows(MlpSpec spec) {
    int largest = 1;
    for (int layer = 0; layer < spec.layers(); layer++) {
      largest = Math.max(largest, (spec.inputsOf(layer) + 1) * spec.outputsOf(layer));
    }
    int fitting = SMALL_PRODUCT / largest / LINE * LINE;
    return fitting < SMALLEST_TILE ? LARGEST_TILE : Math.min(fitting, LARGEST_TILE);
  }

  /** Number of rows of a pass. */
  public int rows() {
    return rows;
  }

  /** Rows of the tile that starts at a row. */
  int count(int from) {
    return Math.min(tileRows, rows - from);
  }

  /** Where in the signals the tile lies that starts at a row. */
  int start(int from) {
    return whole ? from : 0;
  }

  /** Takes the parameters of a pass. */
  void take(float[] values) {
    parameters.load(values, 0, values.length, 0);
  }

  /** Hands the gradient of the parameters out; null to leave it. */
  void give(float[] gradient) {
    if (gradient != null) {
      parameterGradient.store(0, gradient, 0, gradient.length);
    }
  }

  void requireWhole() {
    if (!whole && rows > tileRows) {
      throw new IllegalStateException(
          "A passing tape of " + rows + " rows keeps " + tileRows + "; go back over Mlp.tape.");
    }
  }

  /** What enters layer {@code level}; the output at {@code level} = number of layers. */
  Block signal(int level) {
    return signals[level];
  }

  /** Room for one tile of the gradient at {@link #signal}. */
  Block gradient(int level) {
    return gradients[level];
  }

  /** Width of a signal, without its column of ones. */
  int width(int level) {
    return level == 0 ? spec.inputs() : spec.outputsOf(level - 1);
  }

  /** Floats from row to row of a signal and of its gradient. */
  int stride(int level) {
    boolean last = level == spec.layers();
    return last ? width(level) : (width(level) + 1 + LINE - 1) / LINE * LINE;
  }

  /** The outputs, rows × outputs. */
  Matrix output() {
    return output;
  }

  void requireRows(Matrix matrix, int columns, String what) {
    if (matrix.rows() != rows || matrix.columns() != columns) {
      throw new IllegalArgumentException(
          what + " is " + matrix + ", the tape takes " + rows + " × " + columns);
    }
  }

  /** Writes ones beside every row of a tile that lies in {@link #scratch}. */
  void writeOnes(int level, int count) {
    int stride = stride(level);
    for (int at = width(level); at < count * stride; at += stride) {
      scratch[at] = 1f;
    }
  }
}

package org.parley.network;

import org.parley.math.Matrix;

/**
 * What one forward pass leaves for its backward pass: the signal that enters each layer, and room
 * for the gradients that come back. Made by {@link Mlp#tape(int)}, reused step after step.
 */
public final class Tape {

  private final int rows;
  private final int inputs;
  private final Matrix[] signals;
  private final Matrix[] gradients;

  Tape(MlpSpec spec, int rows) {
    this.rows = rows;
    this.inputs = spec.inputs();
    this.signals = new Matrix[spec.layers() + 1];
    this.gradients = new Matrix[spec.layers()];
    for (int layer = 1; layer <= spec.layers(); layer++) {
      signals[layer] = Matrix.zeros(rows, spec.outputsOf(layer - 1));
    }
  }

  /** Number of rows of a pass. */
  public int rows() {
    return rows;
  }

  void accept(Matrix x) {
    if (x.rows() != rows || x.columns() != inputs) {
      throw new IllegalArgumentException(
          "input is " + x + ", the tape takes " + rows + " × " + inputs);
    }
    signals[0] = x;
  }

  /** What enters layer {@code layer}; the output at {@code layer} = number of layers. */
  Matrix signal(int layer) {
    return signals[layer];
  }

  /** Room for the gradient at what enters layer {@code layer} ≥ 1. */
  Matrix gradient(int layer) {
    if (gradients[layer] == null) {
      gradients[layer] = Matrix.zeros(rows, signals[layer].columns());
    }
    return gradients[layer];
  }
}

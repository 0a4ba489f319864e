package org.parley.network;

import org.parley.math.Exponential;

/** The non-linearity of hidden layers, applied in place; its slope is read off its own output. */
public enum Activation {
  /** max(0, x). */
  RELU {
    @Override
    void apply(float[] x, int from, int to) {
      for (int i = from; i < to; i++) {
        // max(x, 0), exactly, in three cheap vector instructions where Math.max minds NaN and −0.
        x[i] = 0.5f * (x[i] + Math.abs(x[i]));
      }
    }

    @Override
    void backward(float[] y, float[] gradient, int from, int to) {
      // 1 where y > 0 and 0 where y = 0, without a branch: half of the branches would be
      // mispredicted,
      // and the JIT turns a product and a minimum into vector instructions.
      for (int i = from; i < to; i++) {
        gradient[i] *= Math.min(y[i] * Float.MAX_VALUE, 1f);
      }
    }
  },

  /** Hyperbolic tangent. */
  TANH {
    @Override
    void apply(float[] x, int from, int to) {
      for (int i = from; i < to; i++) {
        x[i] = tanh(x[i]);
      }
    }

    @Override
    void backward(float[] y, float[] gradient, int from, int to) {
      for (int i = from; i < to; i++) {
        gradient[i] *= 1f - y[i] * y[i];
      }
    }
  },

  /** x above 0, exp(x) − 1 below. */
  ELU {
    @Override
    void apply(float[] x, int from, int to) {
      for (int i = from; i < to; i++) {
        x[i] = x[i] > 0f ? x[i] : Exponential.of(x[i]) - 1f;
      }
    }

    @Override
    void backward(float[] y, float[] gradient, int from, int to) {
      for (int i = from; i < to; i++) {
        gradient[i] *= y[i] > 0f ? 1f : y[i] + 1f;
      }
    }
  };

  /** Replaces pre-activations in [from, to) by activations. */
  abstract void apply(float[] x, int from, int to);

  /** Multiplies {@code gradient} by the slope at activations {@code y}. */
  abstract void backward(float[] y, float[] gradient, int from, int to);

  /** Hyperbolic tangent in float32, absolute error below 5e-7, the same bits on every machine. */
  public static float tanh(float x) {
    float size = Math.abs(x);
    if (size < 0.02f) {
      return x - x * x * x / 3f;
    }
    float decay = Exponential.of(-2f * size);
    return Math.copySign((1f - decay) / (1f + decay), x);
  }
}

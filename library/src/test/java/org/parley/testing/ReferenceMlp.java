package org.parley.testing;

import java.util.Arrays;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/** The formula of {@link Mlp} in float64 and nothing but loops, to compare with. */
public final class ReferenceMlp {

  private final MlpSpec spec;

  /** The formula for this shape. */
  public ReferenceMlp(MlpSpec spec) {
    this.spec = spec;
  }

  /** Outputs of one row. */
  public double[] forward(double[] parameters, double[] x) {
    double[] signal = x;
    int offset = 0;
    for (int layer = 0; layer < spec.layers(); layer++) {
      int out = spec.outputsOf(layer);
      double[] next = new double[out];
      for (int j = 0; j < out; j++) {
        next[j] = parameters[offset + signal.length * out + j];
        for (int i = 0; i < signal.length; i++) {
          next[j] += signal[i] * parameters[offset + i * out + j];
        }
        next[j] = layer < spec.layers() - 1 ? activate(next[j]) : next[j];
      }
      offset += (signal.length + 1) * out;
      signal = next;
    }
    return signal;
  }

  private double activate(double x) {
    return switch (spec.activation()) {
      case RELU -> Math.max(0, x);
      case TANH -> Math.tanh(x);
      case ELU -> x > 0 ? x : Math.expm1(x);
    };
  }

  /** ⟨weights, outputs⟩ of many rows, a loss whose gradient at the outputs is {@code weights}. */
  public double loss(double[] parameters, double[] x, double[] weights) {
    double loss = 0;
    for (int row = 0; row < x.length / spec.inputs(); row++) {
      double[] one = Arrays.copyOfRange(x, row * spec.inputs(), (row + 1) * spec.inputs());
      double[] y = forward(parameters, one);
      for (int j = 0; j < y.length; j++) {
        loss += weights[row * y.length + j] * y[j];
      }
    }
    return loss;
  }

  /** The same numbers in float64. */
  public static double[] doubles(float[] values) {
    double[] copy = new double[values.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i];
    }
    return copy;
  }
}

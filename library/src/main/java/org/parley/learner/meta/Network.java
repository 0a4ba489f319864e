package org.parley.learner.meta;

import java.util.Arrays;

/**
 * One network with tanh between its layers, evaluated at fixed inputs, in double precision, with
 * its first derivatives and the products of its second derivatives with vectors (Pearlmutter 1994).
 *
 * <p>Parameters: layer after layer, weights by output and input, then biases.
 */
final class Network {

  private final int[] sizes;
  private final double[][] inputs;
  private final double[][][] active;
  private final double[][] tangent;
  private final double[][] slope;
  private final double[][] slopeTangent;
  private double[] parameters;
  private int offset;

  Network(int[] sizes, double[][] inputs) {
    this.sizes = sizes;
    this.inputs = inputs;
    active = new double[inputs.length][sizes.length][];
    tangent = new double[sizes.length][];
    slope = new double[sizes.length][];
    slopeTangent = new double[sizes.length][];
    for (int l = 0; l < sizes.length; l++) {
      tangent[l] = new double[sizes[l]];
      slope[l] = new double[sizes[l]];
      slopeTangent[l] = new double[sizes[l]];
      for (double[][] layers : active) {
        layers[l] = new double[sizes[l]];
      }
    }
  }

  static int parameters(int[] sizes) {
    int count = 0;
    for (int l = 1; l < sizes.length; l++) {
      count += sizes[l] * (sizes[l - 1] + 1);
    }
    return count;
  }

  private int outputs() {
    return sizes[sizes.length - 1];
  }

  private boolean last(int layer) {
    return layer == sizes.length - 1;
  }

  /** Takes a copy of no parameters: they must stay until the next call. */
  void at(double[] given, int from, double[] out, int to) {
    parameters = given;
    offset = from;
    for (int s = 0; s < inputs.length; s++) {
      double[][] h = active[s];
      System.arraycopy(inputs[s], 0, h[0], 0, sizes[0]);
      int at = offset;
      for (int l = 1; l < sizes.length; l++) {
        int biases = at + sizes[l] * sizes[l - 1];
        for (int o = 0; o < sizes[l]; o++) {
          double sum = parameters[biases + o];
          for (int i = 0; i < sizes[l - 1]; i++) {
            sum += parameters[at + o * sizes[l - 1] + i] * h[l - 1][i];
          }
          h[l][o] = last(l) ? sum : StrictMath.tanh(sum);
        }
        at = biases + sizes[l];
      }
      System.arraycopy(h[sizes.length - 1], 0, out, to + s * outputs(), outputs());
    }
  }

  /** Writes ∂ outputs · direction. */
  void push(double[] direction, int from, double[] out, int to) {
    for (int s = 0; s < inputs.length; s++) {
      forward(s, direction, from);
      System.arraycopy(tangent[sizes.length - 1], 0, out, to + s * outputs(), outputs());
    }
  }

  private void forward(int s, double[] direction, int from) {
    double[][] h = active[s];
    Arrays.fill(tangent[0], 0);
    int at = 0;
    for (int l = 1; l < sizes.length; l++) {
      int biases = at + sizes[l] * sizes[l - 1];
      for (int o = 0; o < sizes[l]; o++) {
        double sum = direction[from + biases + o];
        for (int i = 0; i < sizes[l - 1]; i++) {
          int w = at + o * sizes[l - 1] + i;
          sum += direction[from + w] * h[l - 1][i] + parameters[offset + w] * tangent[l - 1][i];
        }
        tangent[l][o] = last(l) ? sum : (1 - h[l][o] * h[l][o]) * sum;
      }
      at = biases + sizes[l];
    }
  }

  /** Adds c · Σ_s u_s · ∂ outputs_s. */
  void pull(double[] u, int from, double c, double[] into, int to) {
    for (int s = 0; s < inputs.length; s++) {
      System.arraycopy(u, from + s * outputs(), slope[sizes.length - 1], 0, outputs());
      int end = parameters(sizes);
      for (int l = sizes.length - 1; l > 0; l--) {
        end -= sizes[l] * (sizes[l - 1] + 1);
        backward(active[s], l, end, c, into, to);
      }
    }
  }

  /** slope[l] holds ∂ by what goes into layer l's outputs before tanh. */
  private void backward(double[][] h, int l, int at, double c, double[] into, int to) {
    int biases = at + sizes[l] * sizes[l - 1];
    Arrays.fill(slope[l - 1], 0);
    for (int o = 0; o < sizes[l]; o++) {
      double d = slope[l][o];
      into[to + biases + o] += c * d;
      for (int i = 0; i < sizes[l - 1]; i++) {
        int w = at + o * sizes[l - 1] + i;
        into[to + w] += c * d * h[l - 1][i];
        slope[l - 1][i] += parameters[offset + w] * d;
      }
    }
    if (l > 1) {
      for (int i = 0; i < sizes[l - 1]; i++) {
        slope[l - 1][i] *= 1 - h[l - 1][i] * h[l - 1][i];
      }
    }
  }

  /** Adds c · Σ_s u_s · ∂² outputs_s · direction. */
  void bend(double[] u, int from, double[] direction, double c, double[] into, int to) {
    for (int s = 0; s < inputs.length; s++) {
      forward(s, direction, to);
      System.arraycopy(u, from + s * outputs(), slope[sizes.length - 1], 0, outputs());
      Arrays.fill(slopeTangent[sizes.length - 1], 0);
      int end = parameters(sizes);
      for (int l = sizes.length - 1; l > 0; l--) {
        end -= sizes[l] * (sizes[l - 1] + 1);
        backwardTangent(active[s], l, end, direction, c, into, to);
      }
    }
  }

  private void backwardTangent(
      double[][] h, int l, int at, double[] direction, double c, double[] into, int to) {
    int biases = at + sizes[l] * sizes[l - 1];
    Arrays.fill(slope[l - 1], 0);
    Arrays.fill(slopeTangent[l - 1], 0);
    for (int o = 0; o < sizes[l]; o++) {
      double d = slope[l][o];
      double dt = slopeTangent[l][o];
      into[to + biases + o] += c * dt;
      for (int i = 0; i < sizes[l - 1]; i++) {
        int w = at + o * sizes[l - 1] + i;
        into[to + w] += c * (dt * h[l - 1][i] + d * tangent[l - 1][i]);
        slope[l - 1][i] += parameters[offset + w] * d;
        slopeTangent[l - 1][i] += direction[to + w] * d + parameters[offset + w] * dt;
      }
    }
    if (l > 1) {
      for (int i = 0; i < sizes[l - 1]; i++) {
        double y = h[l - 1][i];
        slopeTangent[l - 1][i] =
            (1 - y * y) * slopeTangent[l - 1][i] - 2 * y * tangent[l - 1][i] * slope[l - 1][i];
        slope[l - 1][i] *= 1 - y * y;
      }
    }
  }
}

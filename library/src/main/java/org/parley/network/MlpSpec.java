package org.parley.network;

import java.util.List;
import org.parley.check.Problems;

/**
 * The shape of a multi-layer perceptron: inputs → hidden layers → outputs, linear at the end.
 *
 * @param inputs number of inputs, at least 1
 * @param hidden widths of the hidden layers, each at least 1; empty for a linear map
 * @param outputs number of outputs, at least 1
 * @param activation non-linearity after each hidden layer
 * @param initialisation how weights start
 */
public record MlpSpec(
    int inputs,
    List<Integer> hidden,
    int outputs,
    Activation activation,
    Initialisation initialisation) {

  /** Refuses empty layers, all at once. */
  public MlpSpec {
    hidden = List.copyOf(hidden);
    Problems problems = new Problems();
    problems.requireRange("inputs", inputs, 1, Integer.MAX_VALUE, "Give the input size.");
    problems.requireRange("outputs", outputs, 1, Integer.MAX_VALUE, "Give the output size.");
    for (int i = 0; i < hidden.size(); i++) {
      problems.requireRange(
          "hidden[" + i + "]", hidden.get(i), 1, Integer.MAX_VALUE, "Drop the layer or widen it.");
    }
    problems.throwIfAny("network");
  }

  /** ReLU layers started by Xavier's rule: what the papers' reference code uses. */
  public static MlpSpec relu(int inputs, List<Integer> hidden, int outputs) {
    return new MlpSpec(inputs, hidden, outputs, Activation.RELU, Initialisation.XAVIER);
  }

  /** Number of weight layers, hidden and output. */
  public int layers() {
    return hidden.size() + 1;
  }

  /** Size of the signal that enters layer {@code layer}. */
  public int inputsOf(int layer) {
    return layer == 0 ? inputs : hidden.get(layer - 1);
  }

  /** Size of the signal that leaves layer {@code layer}. */
  public int outputsOf(int layer) {
    return layer == hidden.size() ? outputs : hidden.get(layer);
  }

  /** Number of weights and biases together. */
  public int parameterCount() {
    int count = 0;
    for (int layer = 0; layer < layers(); layer++) {
      count += (inputsOf(layer) + 1) * outputsOf(layer);
    }
    return count;
  }
}

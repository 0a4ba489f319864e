package org.parley.experiments.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.Tape;

/** A stack of layers, inputs → h → h → 1: forward, to the weights and to the inputs. */
final class LayerWork {

  private static final int INPUTS = 8;

  private final Mlp network;
  private final Tape tape;
  private final Matrix x;
  private final Matrix one;
  private final Matrix inputGradient;
  private final float[] parameterGradient;

  LayerWork(int rows, int hidden) {
    MlpSpec spec = MlpSpec.relu(INPUTS, List.of(hidden, hidden), 1);
    network = Mlp.initialised(spec, RandomStream.of(1));
    tape = network.passingTape(rows);
    x = Random.uniform("x", rows, INPUTS);
    one = Matrix.zeros(rows, 1);
    Arrays.fill(one.data(), 1f / rows);
    inputGradient = Matrix.zeros(rows, INPUTS);
    parameterGradient = new float[spec.parameterCount()];
  }

  static List<Comparison> all(Sides sides) {
    List<Comparison> all = new ArrayList<>();
    for (int rows : new int[] {32, 128, 512, 2048, 16_384}) {
      for (int hidden : new int[] {64, 128, 256}) {
        LayerWork work = new LayerWork(rows, hidden);
        Map<String, Object> sizes = Map.of("rows", rows, "hidden", hidden);
        List<Side> all3 = sides.with(Side.here(Sides.OURS, work::pass), "Layers", sizes);
        Rate rate = Rate.operations(operations(INPUTS, rows, hidden));
        all.add(new Comparison("layers", "layers, " + rows + " × " + hidden, 1, all3, rate));
      }
    }
    return all;
  }

  /** A forward and a backward pass. */
  void pass() {
    network.pass(x, tape, one, (y, from, to) -> {}, parameterGradient, inputGradient);
  }

  Mlp network() {
    return network;
  }

  Matrix x() {
    return x;
  }

  float[] parameterGradient() {
    return parameterGradient;
  }

  Matrix inputGradient() {
    return inputGradient;
  }

  /** Of the three products of every layer: 2 a multiply and add. */
  static double operations(int inputs, int rows, int hidden) {
    return 3 * forwardOperations(inputs, rows, hidden);
  }

  /** Of the products of a forward pass. */
  static double forwardOperations(int inputs, int rows, int hidden) {
    return 2.0 * rows * ((double) inputs * hidden + (double) hidden * hidden + hidden);
  }
}

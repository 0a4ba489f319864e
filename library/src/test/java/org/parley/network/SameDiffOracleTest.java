package org.parley.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.parley.math.Matrix;
import org.parley.nd4j.Arrays4j;
import org.parley.testing.Cases;

/** Every gradient against ND4J's automatic differentiation in float64; Adam against its updater. */
class SameDiffOracleTest {

  private static final double TOLERANCE = 2e-5;

  private static final PrintStream OUT = System.out;

  /** SameDiff prints every operation that it differentiates. */
  @BeforeAll
  static void onlyWhereNd4jHasNativesAndQuietly() {
    assumeTrue(Arrays4j.available());
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
  }

  @AfterAll
  static void loudAgain() {
    System.setOut(OUT);
  }

  private static INDArray doubles(INDArray array) {
    return array.castTo(DataType.DOUBLE);
  }

  /** The case as a graph; the loss is ⟨output gradient, y⟩. Variables: x, W0, b0, W1, b1, … */
  private static SameDiff graph(GradientCase made) {
    SameDiff graph = SameDiff.create();
    SDVariable signal = graph.var("x", doubles(Arrays4j.toINDArray(made.x)));
    List<Arrays4j.Layer> layers = Arrays4j.weights(made.mlp);
    for (int layer = 0; layer < layers.size(); layer++) {
      SDVariable w = graph.var("W" + layer, doubles(layers.get(layer).weights()));
      SDVariable b = graph.var("b" + layer, doubles(layers.get(layer).biases()));
      signal = signal.mmul(w).add(b);
      if (layer < layers.size() - 1) {
        signal =
            switch (made.mlp.spec().activation()) {
              case RELU -> graph.nn().relu(signal, 0);
              case TANH -> graph.math().tanh(signal);
              case ELU -> graph.nn().elu(signal);
            };
      }
    }
    signal.rename("y");
    SDVariable weights =
        graph.constant("weights", doubles(Arrays4j.toINDArray(made.outputGradient)));
    signal.mul(weights).sum("loss");
    graph.setLossVariables("loss");
    return graph;
  }

  @ParameterizedTest
  @MethodSource("org.parley.network.GradientCase#specs")
  void gradientsAreSameDiffs(MlpSpec spec) {
    GradientCase made = new GradientCase(spec);
    SameDiff graph = graph(made);
    List<String> names = new ArrayList<>(List.of("x"));
    for (int layer = 0; layer < spec.layers(); layer++) {
      names.addAll(List.of("W" + layer, "b" + layer));
    }
    assertClose(graph.outputSingle(Map.of(), "y"), made.y.data(), 0, "y");
    Map<String, INDArray> gradients = graph.calculateGradients(Map.of(), names);
    assertClose(gradients.get("x"), made.inputGradient.data(), 0, "x");
    int offset = 0;
    for (String name : names.subList(1, names.size())) {
      offset += assertClose(gradients.get(name), made.parameterGradient, offset, name);
    }
    assertEquals(spec.parameterCount(), offset);
  }

  private static int assertClose(INDArray expected, float[] got, int offset, String name) {
    double[] values = expected.dup('c').ravel().toDoubleVector();
    for (int i = 0; i < values.length; i++) {
      double tolerance = TOLERANCE * Math.max(1, Math.abs(values[i]));
      assertEquals(values[i], got[offset + i], tolerance, name + "[" + i + "]");
    }
    return values.length;
  }

  /** ND4J leaves epsilon unscaled (the paper's "epsilon hat"): gradients are kept off 0. */
  @Test
  void adamIsNd4js() {
    int parameters = 6;
    SplittableRandom random = new SplittableRandom(3);
    float[] ours = Cases.floats(random, parameters);
    INDArray theirs = doubles(Arrays4j.toINDArray(Matrix.wrap(1, parameters, ours.clone())));
    Adam adam = new Adam(0.01, 0.9, 0.999, 1e-8);
    Adam.State state = new Adam.State(parameters);
    GradientUpdater<?> updater =
        new org.nd4j.linalg.learning.config.Adam(0.01, 0.9, 0.999, 1e-8)
            .instantiate(Nd4j.zeros(DataType.DOUBLE, 1, 2 * parameters), true);
    for (int step = 0; step < 50; step++) {
      float[] gradient = Cases.floats(random, parameters);
      INDArray update = doubles(Arrays4j.toINDArray(Matrix.wrap(1, parameters, gradient)));
      adam.descend(ours, gradient, state);
      updater.applyUpdater(update, step, 0);
      theirs.subi(update);
      assertClose(theirs, ours, 0, "step " + step);
    }
  }
}

package org.parley.learner.mixing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.parley.math.Matrix;
import org.parley.nd4j.Arrays4j;

/** The mixer's gradients against ND4J's automatic differentiation in float64. */
class MixerSameDiffTest {

  private static final double TOLERANCE = 3e-5;

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

  /** A hypernetwork's numbers, rows × outputs; its weights are variables named after the part. */
  private static SDVariable part(SameDiff graph, MixerCase made, int part, SDVariable states) {
    List<Arrays4j.Layer> layers = Arrays4j.weights(made.mixer.parts().at(part));
    SDVariable signal = states;
    for (int layer = 0; layer < layers.size(); layer++) {
      String name = part + "/" + layer;
      SDVariable w = graph.var("W" + name, doubles(layers.get(layer).weights()));
      SDVariable b = graph.var("b" + name, doubles(layers.get(layer).biases()));
      signal = signal.mmul(w).add(b);
      signal = layer < layers.size() - 1 ? graph.nn().relu(signal, 0) : signal;
    }
    return signal;
  }

  private static SDVariable weight(SameDiff graph, MixerCase made, SDVariable numbers) {
    return made.mixer.monotone() ? graph.math().abs(numbers) : numbers;
  }

  private static SameDiff graph(MixerCase made) {
    SameDiff graph = SameDiff.create();
    INDArray s =
        made.mixer.states() == 0
            ? Nd4j.ones(DataType.DOUBLE, MixerCase.ROWS, 1)
            : doubles(Arrays4j.toINDArray(made.states)).mul(made.mixer.scale());
    SDVariable states = graph.constant("s", s);
    SDVariable q =
        graph.var(
            "q", doubles(Arrays4j.toINDArray(made.q)).reshape(MixerCase.ROWS, MixerCase.AGENTS, 1));
    SDVariable w1 =
        weight(graph, made, part(graph, made, Mixer.W1, states))
            .reshape(MixerCase.ROWS, MixerCase.AGENTS, MixerCase.EMBED);
    SDVariable before = q.mul(w1).sum(1).add(part(graph, made, Mixer.B1, states));
    SDVariable w2 = weight(graph, made, part(graph, made, Mixer.W2, states));
    SDVariable total =
        graph.nn().elu(before).mul(w2).sum(true, 1).add(part(graph, made, Mixer.V, states));
    Matrix up = Matrix.wrap(MixerCase.ROWS, 1, made.outputGradient);
    total.mul(graph.constant("up", doubles(Arrays4j.toINDArray(up)))).sum("loss");
    graph.setLossVariables("loss");
    return graph;
  }

  @ParameterizedTest
  @MethodSource("org.parley.learner.mixing.MixerCase#shapes")
  void gradientsAreSameDiffs(MixerCase.Shape shape) {
    MixerCase made = new MixerCase(shape, 14);
    SameDiff graph = graph(made);
    List<String> names = new ArrayList<>(List.of("q"));
    for (int part = 0; part < Mixer.PARTS; part++) {
      for (int layer = 0; layer < made.mixer.parts().at(part).spec().layers(); layer++) {
        names.addAll(List.of("W" + part + "/" + layer, "b" + part + "/" + layer));
      }
    }
    Map<String, INDArray> gradients = graph.calculateGradients(Map.of(), names);
    assertClose(gradients.get("q"), made.toUtilities.data(), 0, "q");
    int[] offsets = new int[Mixer.PARTS];
    for (String name : names.subList(1, names.size())) {
      int part = name.charAt(1) - '0';
      offsets[part] +=
          assertClose(gradients.get(name), made.pass.gradient(part), offsets[part], name);
    }
    for (int part = 0; part < Mixer.PARTS; part++) {
      assertEquals(made.pass.gradient(part).length, offsets[part]);
    }
  }

  private static int assertClose(INDArray expected, float[] got, int offset, String name) {
    double[] values = expected.dup('c').ravel().toDoubleVector();
    for (int i = 0; i < values.length; i++) {
      double tolerance = TOLERANCE * Math.max(1, Math.abs(values[i]));
      assertEquals(values[i], got[offset + i], tolerance, name + "[" + i + "]");
    }
    return values.length;
  }
}

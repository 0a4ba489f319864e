package org.parley.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.testing.Cases;

/** A network, a batch and an output gradient, with what {@link Mlp} makes of them. */
final class GradientCase {

  static final int ROWS = 7;

  final Mlp mlp;
  final Matrix x;
  final Matrix outputGradient;
  final Matrix y;
  final float[] parameterGradient;
  final Matrix inputGradient;

  GradientCase(MlpSpec spec) {
    SplittableRandom random = new SplittableRandom(11);
    mlp = Mlp.initialised(spec, RandomStream.of(5));
    // Biases start at 0, where a forgotten one would not show.
    float[] shift = Cases.floats(random, spec.parameterCount());
    for (int i = 0; i < shift.length; i++) {
      mlp.parameters()[i] += 0.3f * shift[i];
    }
    x = Matrix.wrap(ROWS, spec.inputs(), Cases.floats(random, ROWS * spec.inputs()));
    outputGradient = Matrix.wrap(ROWS, spec.outputs(), Cases.floats(random, ROWS * spec.outputs()));
    Tape tape = mlp.tape(ROWS);
    y = mlp.forward(x, tape).copy();
    parameterGradient = new float[spec.parameterCount()];
    java.util.Arrays.fill(parameterGradient, Float.NaN);
    inputGradient = Matrix.zeros(ROWS, spec.inputs());
    mlp.backward(outputGradient, tape, parameterGradient, inputGradient);
  }

  /** All activations × initialisations × 0 to 3 hidden layers. */
  static Stream<MlpSpec> specs() {
    List<MlpSpec> specs = new ArrayList<>();
    List<Integer> hidden = List.of(9, 5, 8);
    for (Activation activation : Activation.values()) {
      for (Initialisation initialisation : Initialisation.values()) {
        for (int depth = 0; depth <= hidden.size(); depth++) {
          specs.add(new MlpSpec(4, hidden.subList(0, depth), 3, activation, initialisation));
        }
      }
    }
    return specs.stream();
  }
}

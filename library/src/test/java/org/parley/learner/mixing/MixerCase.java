package org.parley.learner.mixing;

import static org.parley.testing.ReferenceMlp.doubles;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.parley.learner.offpolicy.Networks;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.testing.Cases;
import org.parley.testing.ReferenceMlp;

/** A mixer, utilities, states and an output gradient, with what {@link MixerPass} makes of them. */
final class MixerCase {

  static final int ROWS = 6;
  static final int AGENTS = 3;
  static final int EMBED = 5;

  final Mixer mixer;
  final Matrix q;
  final Matrix states;
  final float[] outputGradient;
  final float[] totals;
  final Matrix toUtilities = Matrix.zeros(ROWS, AGENTS);
  final MixerPass pass;

  /** What a case is made with. */
  record Shape(int states, boolean monotone, List<Integer> hidden) {}

  static Stream<Shape> shapes() {
    return Stream.of(
        new Shape(0, true, List.of(7)),
        new Shape(4, true, List.of(7)),
        new Shape(4, true, List.of()),
        new Shape(4, false, List.of(7, 6)));
  }

  MixerCase(Shape shape, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Networks parts =
        Mixer.parts(AGENTS, EMBED, shape.hidden(), shape.states(), RandomStream.of(seed));
    // Biases start at 0, where a forgotten one would not show.
    for (Mlp part : parts.all()) {
      float[] shift = Cases.floats(random, part.parameters().length);
      for (int i = 0; i < shift.length; i++) {
        part.parameters()[i] += 0.3f * shift[i];
      }
    }
    mixer = new Mixer(AGENTS, EMBED, shape.states(), 2f, shape.monotone(), parts);
    q = Matrix.wrap(ROWS, AGENTS, Cases.floats(random, ROWS * AGENTS));
    states = Matrix.wrap(ROWS, shape.states(), Cases.floats(random, ROWS * shape.states()));
    outputGradient = Cases.floats(random, ROWS);
    pass = mixer.pass(ROWS);
    totals = pass.mix(q, states).clone();
    pass.backward(outputGradient, toUtilities);
  }

  /** The parameters in float64, part after part. */
  double[][] parameters() {
    return mixer.parts().all().stream()
        .map(part -> doubles(part.parameters()))
        .toArray(double[][]::new);
  }

  /** Q_tot of a row by the formula, in float64 and nothing but loops. */
  double total(int row, double[] utilities, double[][] parameters) {
    double[][] made = new double[Mixer.PARTS][];
    double[] s = mixer.states() == 0 ? new double[] {1} : doubles(states.row(row));
    for (int i = 0; mixer.states() > 0 && i < s.length; i++) {
      s[i] *= mixer.scale();
    }
    for (int part = 0; part < Mixer.PARTS; part++) {
      made[part] = new ReferenceMlp(mixer.parts().at(part).spec()).forward(parameters[part], s);
    }
    double total = made[Mixer.V][0];
    for (int e = 0; e < EMBED; e++) {
      double sum = made[Mixer.B1][e];
      for (int agent = 0; agent < AGENTS; agent++) {
        sum += utilities[agent] * weight(made[Mixer.W1][agent * EMBED + e]);
      }
      total += weight(made[Mixer.W2][e]) * (sum > 0 ? sum : Math.expm1(sum));
    }
    return total;
  }

  private double weight(double made) {
    return mixer.monotone() ? Math.abs(made) : made;
  }

  /** ⟨output gradient, Q_tot⟩. */
  double loss(double[] utilities, double[][] parameters) {
    double loss = 0;
    for (int row = 0; row < ROWS; row++) {
      double[] own = Arrays.copyOfRange(utilities, row * AGENTS, (row + 1) * AGENTS);
      loss += outputGradient[row] * total(row, own, parameters);
    }
    return loss;
  }
}

package org.parley.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.testing.ReferenceMlp.doubles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.math.Matrix;
import org.parley.testing.ReferenceMlp;

/** Every gradient against central differences of the formula in float64. */
class GradientTest {

  /** Differences are exact to 1e-9 (step 1e-5, float64); what is left is float32 rounding. */
  private static final double TOLERANCE = 2e-5;

  private static final double STEP = 1e-5;

  @ParameterizedTest
  @MethodSource("org.parley.network.GradientCase#specs")
  void forwardIsTheFormula(MlpSpec spec) {
    GradientCase made = new GradientCase(spec);
    ReferenceMlp reference = new ReferenceMlp(spec);
    double[] parameters = doubles(made.mlp.parameters());
    for (int row = 0; row < GradientCase.ROWS; row++) {
      double[] expected = reference.forward(parameters, doubles(made.x.row(row)));
      for (int j = 0; j < expected.length; j++) {
        assertEquals(expected[j], made.y.get(row, j), 5e-6);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.parley.network.GradientCase#specs")
  void weightsAndBiases(MlpSpec spec) {
    GradientCase made = new GradientCase(spec);
    ReferenceMlp reference = new ReferenceMlp(spec);
    double[] parameters = doubles(made.mlp.parameters());
    double[] x = doubles(made.x.data());
    double[] weights = doubles(made.outputGradient.data());
    for (int i = 0; i < parameters.length; i++) {
      double here = parameters[i];
      parameters[i] = here + STEP;
      double above = reference.loss(parameters, x, weights);
      parameters[i] = here - STEP;
      double below = reference.loss(parameters, x, weights);
      parameters[i] = here;
      assertClose((above - below) / (2 * STEP), made.parameterGradient[i], "parameter " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("org.parley.network.GradientCase#specs")
  void inputs(MlpSpec spec) {
    GradientCase made = new GradientCase(spec);
    ReferenceMlp reference = new ReferenceMlp(spec);
    double[] parameters = doubles(made.mlp.parameters());
    double[] x = doubles(made.x.data());
    double[] weights = doubles(made.outputGradient.data());
    for (int i = 0; i < x.length; i++) {
      double here = x[i];
      x[i] = here + STEP;
      double above = reference.loss(parameters, x, weights);
      x[i] = here - STEP;
      double below = reference.loss(parameters, x, weights);
      x[i] = here;
      assertClose((above - below) / (2 * STEP), made.inputGradient.data()[i], "input " + i);
    }
  }

  @Test
  void eachGradientCanBeLeftOut() {
    MlpSpec spec = GradientCase.specs().reduce((first, last) -> last).orElseThrow();
    GradientCase made = new GradientCase(spec);
    Tape tape = made.mlp.tape(GradientCase.ROWS);
    made.mlp.forward(made.x, tape);
    float[] parametersAlone = new float[spec.parameterCount()];
    made.mlp.backward(made.outputGradient, tape, parametersAlone, null);
    Matrix inputsAlone = Matrix.zeros(GradientCase.ROWS, spec.inputs());
    made.mlp.backward(made.outputGradient, tape, null, inputsAlone);
    assertArrayEquals(made.parameterGradient, parametersAlone);
    assertEquals(made.inputGradient, inputsAlone);
  }

  private static void assertClose(double expected, double got, String what) {
    assertEquals(expected, got, TOLERANCE * Math.max(1, Math.abs(expected)), what);
  }
}

package org.parley.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.math.Gemm;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class MlpTest {

  private static final MlpSpec SPEC = MlpSpec.relu(3, List.of(16, 16), 2);

  private static Matrix batch(int seed, int rows) {
    return Matrix.wrap(rows, 3, Cases.floats(new SplittableRandom(seed), rows * 3));
  }

  @Test
  void aTapeThatIsUsedAgainGivesWhatAFreshOneGives() {
    Mlp mlp = Mlp.initialised(SPEC, RandomStream.of(1));
    Tape reused = mlp.tape(5);
    for (int pass = 0; pass < 4; pass++) {
      Matrix x = batch(pass, 5);
      Tape fresh = mlp.tape(5);
      Matrix gradient = mlp.forward(x, fresh).copy();
      assertEquals(gradient, mlp.forward(x, reused));
      float[] one = new float[SPEC.parameterCount()];
      float[] other = new float[SPEC.parameterCount()];
      Matrix inputOne = Matrix.zeros(5, 3);
      Matrix inputOther = Matrix.zeros(5, 3);
      mlp.backward(gradient, fresh, one, inputOne);
      mlp.backward(gradient, reused, other, inputOther);
      assertArrayEquals(one, other);
      assertEquals(inputOne, inputOther);
    }
  }

  @Test
  void aBatchIsItsRowsOneByOne() {
    Mlp mlp = Mlp.initialised(SPEC, RandomStream.of(1));
    Matrix x = batch(3, 300);
    Matrix together = mlp.forward(x, mlp.tape(300));
    Tape single = mlp.tape(1);
    for (int row = 0; row < 300; row++) {
      float[] alone = mlp.forward(x.rows(row, row + 1), single).data();
      assertArrayEquals(alone, together.row(row), 2e-6f, "row " + row);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aPassIsForwardAndBackwardToTheLastBit(int outputs) {
    int rows = 700;
    MlpSpec spec = MlpSpec.relu(3, List.of(100, 100), outputs);
    Mlp mlp = Mlp.initialised(spec, RandomStream.of(1));
    Matrix x = batch(7, rows);
    Tape tape = mlp.tape(rows);
    Matrix y = mlp.forward(x, tape).copy();
    float[] toWeights = new float[spec.parameterCount()];
    Matrix toInputs = Matrix.zeros(rows, 3);
    mlp.backward(y, tape, toWeights, toInputs);
    for (Tape over : List.of(mlp.tape(rows), mlp.passingTape(rows))) {
      Matrix gradient = Matrix.zeros(rows, outputs);
      float[] atOnce = new float[spec.parameterCount()];
      Matrix inputsAtOnce = Matrix.zeros(rows, 3);
      Mlp.OutputGradient copied =
          (now, from, to) -> {
            int at = from * outputs;
            System.arraycopy(now.data(), at, gradient.data(), at, (to - from) * outputs);
          };
      assertEquals(y, mlp.pass(x, over, gradient, copied, atOnce, inputsAtOnce));
      assertArrayEquals(toWeights, atOnce);
      assertEquals(toInputs, inputsAtOnce);
      assertEquals(y, mlp.forward(x, over));
    }
  }

  @Test
  void noWayBackOverATapeThatKeptOneTile() {
    MlpSpec spec = MlpSpec.relu(3, List.of(100, 100), 1);
    Mlp mlp = Mlp.initialised(spec, RandomStream.of(1));
    Tape passing = mlp.passingTape(700);
    Matrix y = mlp.forward(batch(1, 700), passing);
    String said =
        assertThrows(IllegalStateException.class, () -> mlp.backward(y, passing, null, null))
            .getMessage();
    assertTrue(said.contains("700 rows") && said.contains("Mlp.tape"), said);
  }

  @Test
  void copiesHaveParametersOfTheirOwn() {
    Mlp mlp = Mlp.initialised(SPEC, RandomStream.of(1));
    Mlp copy = mlp.copy();
    assertArrayEquals(mlp.parameters(), copy.parameters());
    assertNotSame(mlp.parameters(), copy.parameters());
  }

  @Test
  void wrongShapesAreRefusedWithBothShapes() {
    Mlp mlp = Mlp.initialised(SPEC, RandomStream.of(1));
    Tape tape = mlp.tape(5);
    for (Matrix wrong : List.of(batch(0, 4), Matrix.zeros(5, 2))) {
      String said =
          assertThrows(IllegalArgumentException.class, () -> mlp.forward(wrong, tape)).getMessage();
      assertTrue(said.contains(wrong.toString()) && said.contains("5 × 3"), said);
    }
    String said =
        assertThrows(IllegalArgumentException.class, () -> new Mlp(SPEC, new float[7], Gemm.best()))
            .getMessage();
    assertTrue(said.contains(SPEC.parameterCount() + " parameters, got 7"), said);
  }

  @Test
  void emptyLayersAreRefusedTogether() {
    Refusals.assertPlaces(
        List.of("inputs", "outputs", "hidden[1]"), () -> MlpSpec.relu(0, List.of(4, 0), -1));
  }

  @Test
  void xavierFillsItsBoundsAndLeavesBiasesAtZero() {
    MlpSpec spec = MlpSpec.relu(200, List.of(100), 1);
    float[] parameters = Mlp.initialised(spec, RandomStream.of(2)).parameters();
    double bound = Math.sqrt(6.0 / 300);
    double largest = 0;
    double squares = 0;
    for (int i = 0; i < 20_000; i++) {
      largest = Math.max(largest, Math.abs(parameters[i]));
      squares += parameters[i] * parameters[i];
    }
    assertTrue(largest <= (float) bound && largest > 0.999 * bound, "largest " + largest);
    // Mean of squares of a uniform law; its relative deviation over n draws is √(4 / 5n).
    assertEquals(bound * bound / 3, squares / 20_000, bound * bound / 3 * 4 * Math.sqrt(0.8 / 2e4));
    assertArrayEquals(new float[100], Arrays.copyOfRange(parameters, 20_000, 20_100));
  }

  @Test
  void orthogonalMatricesAreOrthonormalOnTheirShorterSide() {
    for (int[] shape : new int[][] {{12, 5}, {5, 12}, {8, 8}, {1, 6}}) {
      MlpSpec spec =
          new MlpSpec(shape[0], List.of(), shape[1], Activation.TANH, Initialisation.ORTHOGONAL);
      float[] w = Mlp.initialised(spec, RandomStream.of(3)).parameters();
      boolean tall = shape[0] >= shape[1];
      int vectors = Math.min(shape[0], shape[1]);
      int length = Math.max(shape[0], shape[1]);
      for (int a = 0; a < vectors; a++) {
        for (int b = 0; b < vectors; b++) {
          double product = 0;
          for (int i = 0; i < length; i++) {
            product +=
                tall
                    ? w[i * shape[1] + a] * (double) w[i * shape[1] + b]
                    : w[a * shape[1] + i] * (double) w[b * shape[1] + i];
          }
          assertEquals(a == b ? 1 : 0, product, 1e-6);
        }
      }
    }
  }

  @Test
  void tanhKeepsItsStatedError() {
    double worst = 0;
    for (float x = -12; x < 12; x += 1.3e-4f) {
      worst = Math.max(worst, Math.abs(Activation.tanh(x) - StrictMath.tanh(x)));
      assertEquals(Activation.tanh(x), -Activation.tanh(-x));
    }
    assertTrue(worst < 5e-7, "absolute error " + worst);
    assertEquals(1f, Activation.tanh(Float.POSITIVE_INFINITY));
    assertTrue(Float.isNaN(Activation.tanh(Float.NaN)));
  }
}

package org.parley.learner.mixing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.testing.ReferenceMlp.doubles;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.math.Matrix;
import org.parley.testing.Cases;

/** Mixers against their formula in float64, and the law that they are made for. */
class MixerTest {

  /** Differences are exact to 1e-9 (step 1e-5, float64); what is left is float32 rounding. */
  private static final double TOLERANCE = 3e-5;

  private static final double STEP = 1e-5;

  @ParameterizedTest
  @MethodSource("org.parley.learner.mixing.MixerCase#shapes")
  void isTheFormula(MixerCase.Shape shape) {
    MixerCase made = new MixerCase(shape, 11);
    for (int row = 0; row < MixerCase.ROWS; row++) {
      double expected = made.total(row, doubles(made.q.row(row)), made.parameters());
      assertEquals(expected, made.totals[row], 2e-5);
    }
  }

  @ParameterizedTest
  @MethodSource("org.parley.learner.mixing.MixerCase#shapes")
  void gradientByUtilities(MixerCase.Shape shape) {
    MixerCase made = new MixerCase(shape, 12);
    double[] q = doubles(made.q.data());
    double[][] parameters = made.parameters();
    Matrix alone = Matrix.zeros(MixerCase.ROWS, MixerCase.AGENTS);
    made.pass.toUtilities(made.outputGradient, alone);
    assertEquals(made.toUtilities, alone);
    for (int i = 0; i < q.length; i++) {
      double slope = slope(q, i, () -> made.loss(q, parameters));
      assertClose(slope, made.toUtilities.data()[i], "utility " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("org.parley.learner.mixing.MixerCase#shapes")
  void gradientByHypernetworks(MixerCase.Shape shape) {
    MixerCase made = new MixerCase(shape, 13);
    double[] q = doubles(made.q.data());
    double[][] parameters = made.parameters();
    for (int part = 0; part < Mixer.PARTS; part++) {
      for (int i = 0; i < parameters[part].length; i++) {
        double slope = slope(parameters[part], i, () -> made.loss(q, parameters));
        assertClose(slope, made.pass.gradient(part)[i], "part " + part + " parameter " + i);
      }
    }
  }

  private static double slope(double[] at, int i, DoubleSupplier loss) {
    double here = at[i];
    at[i] = here + STEP;
    double above = loss.getAsDouble();
    at[i] = here - STEP;
    double below = loss.getAsDouble();
    at[i] = here;
    return (above - below) / (2 * STEP);
  }

  private static void assertClose(double expected, double got, String what) {
    assertEquals(expected, got, TOLERANCE * Math.max(1, Math.abs(expected)), what);
  }

  /** Raising any utility never lowers Q_tot, whatever the weights, the state and the utilities. */
  @Test
  void isMonotone() {
    Cases.check(
        200,
        random -> {
          int states = random.nextInt(3);
          MixerCase.Shape shape = new MixerCase.Shape(states, true, List.of(4));
          MixerCase made = new MixerCase(shape, random.nextInt());
          int agent = random.nextInt(MixerCase.AGENTS);
          Matrix raised = made.q.copy();
          for (int row = 0; row < MixerCase.ROWS; row++) {
            raised.set(row, agent, raised.get(row, agent) + (float) random.nextDouble(3));
          }
          float[] after = made.pass.mix(raised, made.states);
          for (int row = 0; row < MixerCase.ROWS; row++) {
            assertTrue(after[row] >= made.totals[row] - 1e-5f, after[row] + " " + row);
          }
        });
  }

  /** What the law above would say of mixers whose weights may be negative. */
  @Test
  void isNotMonotoneWhereNotAsked() {
    int falls = 0;
    for (int seed = 0; seed < 50; seed++) {
      MixerCase made = new MixerCase(new MixerCase.Shape(2, false, List.of(4)), seed);
      float[] ones = new float[MixerCase.ROWS];
      Arrays.fill(ones, 1f);
      made.pass.toUtilities(ones, made.toUtilities);
      falls += made.toUtilities.get(0, 0) < 0 ? 1 : 0;
    }
    assertTrue(falls > 5, falls + " of 50");
  }
}

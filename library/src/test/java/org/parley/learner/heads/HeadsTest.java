package org.parley.learner.heads;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Adam;
import org.parley.network.Descent;
import org.parley.network.Initialisation;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/** Heads against closed forms, quadrature and central differences. */
class HeadsTest {

  private static final int ROWS = 5;
  private static final RandomStream NOISE = RandomStream.of(3);

  /** Smooth, so that differences are slopes everywhere. */
  private static Mlp network(int outputs, long seed) {
    MlpSpec spec = new MlpSpec(3, List.of(8), outputs, Activation.TANH, Initialisation.XAVIER);
    return Mlp.initialised(spec, RandomStream.of(seed));
  }

  private static Matrix random(int columns, long seed) {
    Matrix m = Matrix.zeros(ROWS, columns);
    RandomStream.of(seed).fillGaussian(m.data(), 0, m.data().length);
    return m;
  }

  private static void agree(double expected, double found) {
    assertEquals(expected, found, 2e-3 * (1 + Math.abs(expected)));
    assertTrue(Math.abs(expected) > 1e-3, "a slope of nearly 0 shows nothing");
  }

  private static double mean(Matrix of, Matrix weights) {
    double sum = 0;
    for (int i = 0; i < of.data().length; i++) {
      sum += of.data()[i] * weights.data()[i] / of.rows();
    }
    return sum;
  }

  @Test
  void squashedFollowsItsAscent() {
    for (long seed = 1; seed <= 5; seed++) {
      Mlp map = network(2, seed);
      Matrix ascent = random(2, seed + 10);
      Matrix inputs = random(3, seed + 20);
      float[] along = Slopes.direction(map.parameters().length, seed + 30);
      double byDifferences = Slopes.along(map.parameters(), along, () -> loss(map, inputs, ascent));
      Squashed pass = moving(map, inputs);
      agree(byDifferences, Slopes.of(pass.gradient(ascent, 0.1), along));
      float[] across = Slopes.direction(inputs.data().length, seed + 40);
      double byInputs =
          Slopes.along(
              inputs.data(), across, () -> ROWS * mean(moving(map, inputs).actions(), ascent));
      agree(byInputs, Slopes.of(pass.back(ascent).data(), across));
    }
  }

  private static Squashed moving(Mlp map, Matrix inputs) {
    Squashed pass = Squashed.moving(map, ROWS);
    System.arraycopy(inputs.data(), 0, pass.inputs().data(), 0, inputs.data().length);
    pass.act();
    return pass;
  }

  private static double loss(Mlp map, Matrix inputs, Matrix ascent) {
    Matrix raw = map.forward(inputs, map.tape(ROWS));
    return 0.1 * mean(raw, raw) - mean(moving(map, inputs).actions(), ascent);
  }

  private static SquashedGaussian drawn(Mlp map, Matrix inputs) {
    SquashedGaussian pass = SquashedGaussian.moving(map, ROWS);
    System.arraycopy(inputs.data(), 0, pass.inputs().data(), 0, inputs.data().length);
    pass.read();
    pass.draw(NOISE);
    return pass;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double penalty(Mlp map, Matrix inputs) {
    Matrix outputs = map.forward(inputs, map.tape(ROWS));
    return mean(outputs, outputs) / (outputs.columns() / 2.0) / 2;
  }

  /** L(x) = ⟨slope, x⟩, so its slope by x is constant. */
  @Test
  void drawsCarryGradients() {
    for (long seed = 1; seed <= 5; seed++) {
      Mlp map = network(4, seed);
      Matrix slope = random(2, seed + 10);
      Matrix inputs = random(3, seed + 20);
      float[] along = Slopes.direction(map.parameters().length, seed + 30);
      double byDifferences =
          Slopes.along(
              map.parameters(),
              along,
              () -> {
                SquashedGaussian pass = drawn(map, inputs);
                double price = 0.7 * sum(pass.logDensity()) / ROWS;
                return mean(pass.raw(), slope) + price + 0.3 * penalty(map, inputs);
              });
      agree(byDifferences, Slopes.of(drawn(map, inputs).gradient(slope, 0.7, 0.3), along));
      float[] across = Slopes.direction(inputs.data().length, seed + 40);
      double byInputs =
          Slopes.along(
              inputs.data(),
              across,
              () -> {
                SquashedGaussian pass = drawn(map, inputs);
                return ROWS * mean(pass.raw(), slope) + 0.7 * sum(pass.logDensity());
              });
      agree(byInputs, Slopes.of(drawn(map, inputs).back(slope, 0.7).data(), across));
    }
  }

  @Test
  void lawsAreFittedDownTheirGradient() {
    for (long seed = 1; seed <= 5; seed++) {
      Mlp map = network(4, seed);
      Matrix given = random(2, seed + 10);
      Matrix inputs = random(3, seed + 20);
      float[] along = Slopes.direction(map.parameters().length, seed + 30);
      double byDifferences =
          Slopes.along(
              map.parameters(),
              along,
              () -> 0.3 * penalty(map, inputs) - sum(drawn(map, inputs).logDensity(given)) / ROWS);
      agree(byDifferences, Slopes.of(drawn(map, inputs).fitting(given, 0.3), along));
      float[] across = Slopes.direction(given.data().length, seed + 40);
      double byActions =
          Slopes.along(given.data(), across, () -> 2 * sum(drawn(map, inputs).logDensity(given)));
      Matrix slopes = Matrix.zeros(ROWS, 2);
      drawn(map, inputs).slope(given, 2, slopes);
      agree(byActions, Slopes.of(slopes.data(), across));
    }
  }

  /** One row that stands for rows that are alike draws, tells and moves as all of them do. */
  @Test
  void oneRowStandsForRowsThatAreAlike() {
    Mlp map = network(4, 3);
    Matrix inputs = Matrix.zeros(ROWS, 3);
    Arrays.fill(inputs.data(), 0.5f);
    Matrix slope = random(2, 13);
    Matrix given = random(2, 14);
    SquashedGaussian all = drawn(map, inputs);
    SquashedGaussian one = SquashedGaussian.moving(map, ROWS, true);
    Arrays.fill(one.inputs().data(), 0.5f);
    one.read();
    assertEquals(1, one.inputs().rows());
    assertEquals(all.draw(NOISE), one.draw(NOISE));
    assertArrayEquals(all.logDensity(), one.logDensity());
    assertArrayEquals(all.gradient(slope, 0.7, 0.3), one.gradient(slope, 0.7, 0.3), 1e-5f);
    assertArrayEquals(all.fitting(given, 0.3), one.fitting(given, 0.3), 1e-5f);
    Matrix each = all.back(slope, 0.7);
    Matrix together = one.back(slope, 0.7);
    for (int column = 0; column < 3; column++) {
      double sum = 0;
      for (int row = 0; row < ROWS; row++) {
        sum += each.get(row, column);
      }
      assertEquals(sum, together.get(0, column), 1e-4, "input " + column);
    }
  }

  /** The density of u = tanh x integrates to 1 over actions, by the midpoint rule. */
  @Test
  void densitiesAreOverActions() {
    Mlp map = network(2, 4);
    SquashedGaussian pass = SquashedGaussian.acting(map, 1);
    pass.inputs().set(0, 0, 1);
    pass.read();
    int cells = 20_000;
    double mass = 0;
    for (int i = 0; i < cells; i++) {
      double u = -1 + (2 * i + 1.0) / cells;
      float x = (float) (0.5 * Math.log((1 + u) / (1 - u)));
      mass += Math.exp(pass.logDensity(Matrix.wrap(1, 1, x))[0]) * 2 / cells;
    }
    assertEquals(1, mass, 1e-3);
  }

  /** Closed form: 40 units out a tanh in floats is 1, and its Jacobian still has a logarithm. */
  @Test
  void theJacobianIsExactFarOut() {
    assertEquals(Math.log(1 - Math.pow(Math.tanh(1.5), 2)), GaussianLaw.logSquash(1.5), 1e-6);
    assertEquals(2 * Math.log(2) - 80, GaussianLaw.logSquash(40), 1e-9);
    assertEquals(GaussianLaw.logSquash(40), GaussianLaw.logSquash(-40));
  }

  /** A law fitted to draws of N(0.5, 0.3²) and N(−1, 0.8²) has their means and widths. */
  @Test
  void aFitRecoversMeanAndWidth() {
    Mlp map = network(4, 1);
    int rows = 4_000;
    SquashedGaussian pass = SquashedGaussian.moving(map, rows);
    Matrix given = Matrix.zeros(rows, 2);
    RandomStream.of(8).fillGaussian(given.data(), 0, given.data().length);
    for (int row = 0; row < rows; row++) {
      given.set(row, 0, 0.5f + 0.3f * given.get(row, 0));
      given.set(row, 1, -1 + 0.8f * given.get(row, 1));
    }
    Descent steps = Adam.of(0.01).over(map.parameters().length);
    for (int step = 0; step < 500; step++) {
      pass.read();
      steps.step(map.parameters(), pass.fitting(given, 0), 1);
    }
    assertEquals(0.5, pass.mean(0, 0), 0.03);
    assertEquals(-1, pass.mean(0, 1), 0.06);
    assertEquals(0.3, pass.sigma(0, 0), 0.02);
    assertEquals(0.8, pass.sigma(0, 1), 0.05);
  }
}

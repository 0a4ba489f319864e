package org.parley.learner.mappo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.parley.learner.Transitions.End;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.testing.Cases;

/** MAPPO's formulas against closed forms and central differences. */
class MappoPartsTest {

  private static final int ROWS = 40;
  private static final int COORDINATES = 2;

  /** The policy's loss, computed in float64 from float32 numbers, by each of them. */
  @Test
  void surrogateGradients() {
    Cases.check(
        20,
        random -> {
          ClippedSurrogate loss = new ClippedSurrogate(0.2, 0.05);
          Matrix mean = matrix(random);
          Matrix actions = matrix(random);
          float[] logSigma = {-0.3f, 0.2f};
          float[] advantages = Cases.floats(random, ROWS);
          float[] old = new float[ROWS];
          for (int row = 0; row < ROWS; row++) {
            double now = ClippedSurrogate.logDensity(mean, actions, logSigma, row);
            old[row] = (float) (now + random.nextDouble(-0.4, 0.4));
          }
          Matrix toMean = Matrix.zeros(ROWS, COORDINATES);
          float[] toSigma = new float[COORDINATES];
          int rows = ROWS - 3;
          loss.loss(rows, mean, actions, logSigma, old, advantages, toMean, toSigma);
          Matrix spareMean = Matrix.zeros(ROWS, COORDINATES);
          float[] spareSigma = new float[COORDINATES];
          DoubleSupplier here =
              () ->
                  loss.loss(rows, mean, actions, logSigma, old, advantages, spareMean, spareSigma);
          assertSlopes(mean.data(), toMean.data(), here);
          assertSlopes(logSigma, toSigma, here);
        });
  }

  /** All slopes but those with a kink of the clip within the step. */
  private static void assertSlopes(float[] at, float[] gradient, DoubleSupplier loss) {
    int close = 0;
    for (int i = 0; i < at.length; i++) {
      float value = at[i];
      at[i] = value + 0x1p-10f;
      double above = loss.getAsDouble();
      at[i] = value - 0x1p-10f;
      double below = loss.getAsDouble();
      at[i] = value;
      double slope = (above - below) / 0x1p-9;
      close += Math.abs(slope - gradient[i]) < 1e-3 * Math.max(0.01, Math.abs(slope)) ? 1 : 0;
    }
    assertTrue(close >= at.length - Math.max(1, at.length / 20), close + " of " + at.length);
  }

  private static Matrix matrix(SplittableRandom random) {
    return Matrix.wrap(ROWS, COORDINATES, Cases.floats(random, ROWS * COORDINATES));
  }

  /** Beyond the clip a ratio that already pays off pulls no further; one that does not, does. */
  @Test
  void clippedRatiosPullNoFurther() {
    ClippedSurrogate loss = new ClippedSurrogate(0.2, 0);
    Matrix mean = Matrix.zeros(4, 1);
    Matrix actions = Matrix.wrap(4, 1, 0.5f, 0.5f, 0.5f, 0.5f);
    float now = (float) ClippedSurrogate.logDensity(mean, actions, new float[1], 0);
    float[] old = {now - 0.5f, now - 0.5f, now + 0.5f, now + 0.5f};
    float[] advantages = {1, -1, 1, -1};
    Matrix toMean = Matrix.zeros(4, 1);
    loss.loss(4, mean, actions, new float[1], old, advantages, toMean, new float[1]);
    assertEquals(0, toMean.get(0, 0));
    assertTrue(toMean.get(1, 0) > 0);
    assertTrue(toMean.get(2, 0) < 0);
    assertEquals(0, toMean.get(3, 0));
  }

  @Test
  void valueLossAndItsSlope() {
    ClippedHuber loss = new ClippedHuber(0.2, 1);
    assertEquals(0.5 * 0.3 * 0.3, loss.loss(0.3, 0.3, 0), 1e-12);
    assertEquals(2 - 0.5, loss.loss(2, 2, 0), 1e-12);
    // From 1 to 0.5 is too far: it counts as 0.8 away from the target.
    assertEquals(0.5 * 0.8 * 0.8, loss.loss(0.5, 1, 0), 1e-12);
    assertEquals(0, loss.gradient(0.5, 1, 0));
    Cases.check(
        500,
        random -> {
          double value = random.nextDouble(-3, 3);
          double old = value + random.nextDouble(-0.5, 0.5);
          double target = random.nextDouble(-3, 3);
          double above = loss.loss(value + 1e-6, old, target);
          double below = loss.loss(value - 1e-6, old, target);
          assertEquals((above - below) / 2e-6, loss.gradient(value, old, target), 1e-4);
        });
  }

  private static final float[] REWARDS = {1, 2, 3, 4, 5};
  private static final End[] ENDS = {End.NONE, End.TERMINATED, End.NONE, End.NONE, End.TRUNCATED};
  private static final float[] VALUES = {10, 20, 30, 40, 50};
  private static final float[] AFTER = {1000, 60};

  private static float[] advantages(double discount, double trace) {
    float[] into = new float[5];
    new Advantages(discount, trace).estimate(5, REWARDS, ENDS, VALUES, AFTER, 2, into);
    return into;
  }

  /** λ = 0: one-step errors; the state after a cut-off counts, that after an end does not. */
  @Test
  void advantagesOfOneStep() {
    float[] expected = {1 + 10 - 10, 2 - 20, 3 + 20 - 30, 4 + 25 - 40, 5 + 30 - 50};
    assertArrayEquals(expected, advantages(0.5, 0), 1e-4f);
  }

  /** λ = 1: returns less values. */
  @Test
  void advantagesOfWholeReturns() {
    float last = 5 + 0.5f * 60;
    float[] expected = {
      1 + 0.5f * 2 - 10, 2 - 20, 3 + 0.5f * (4 + 0.5f * last) - 30, 4 + 0.5f * last - 40, last - 50
    };
    assertArrayEquals(expected, advantages(0.5, 1), 1e-4f);
  }

  @Test
  void advantagesAreStandardised() {
    float[] numbers = {1, 2, 3, 6, 99};
    Advantages.standardise(numbers, 4);
    assertEquals(0, numbers[0] + numbers[1] + numbers[2] + numbers[3], 1e-5);
    double square = 0;
    for (int i = 0; i < 4; i++) {
      square += numbers[i] * numbers[i];
    }
    assertEquals(4, square, 1e-3);
    assertEquals(99, numbers[4]);
  }

  /** The scale is that of all returns so far, and there and back is the same number. */
  @Test
  void returnsAreScaledByTheirRunningLaw() {
    ReturnScale scale = new ReturnScale();
    assertEquals(3, scale.inGame(3));
    scale.add(new float[] {10, 14}, 2);
    scale.add(new float[] {20, 24, 7}, 2);
    assertEquals(17, scale.mean(), 1e-3);
    assertEquals(Math.sqrt(29), scale.deviation(), 1e-2);
    assertEquals(11, scale.inGame(scale.scaled(11)), 1e-4);
  }

  /** Layers are orthogonal, of gain √2 but for the last. */
  @Test
  void networksStartOrthogonal() {
    Mlp network = Team.orthogonal(6, List.of(6), 6, 0.01, RandomStream.of(3));
    float[] weights = network.parameters();
    for (int layer = 0; layer < 2; layer++) {
      double gain = layer == 0 ? 2 : 0.0001;
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
          double product = 0;
          for (int k = 0; k < 6; k++) {
            product += weights[layer * 42 + i * 6 + k] * weights[layer * 42 + j * 6 + k];
          }
          assertEquals(i == j ? gain : 0, product, 1e-4 * gain + 1e-7);
        }
      }
    }
  }
}

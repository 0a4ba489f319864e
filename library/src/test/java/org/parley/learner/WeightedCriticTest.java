package org.parley.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.Optimiser;
import org.parley.testing.Cases;

/** Weighted least squares of a critic. */
class WeightedCriticTest {

  private static final int ROWS = 16;
  private static final double RATE = 0.01;

  private final SplittableRandom random = new SplittableRandom(4);
  private final Matrix inputs = Matrix.wrap(ROWS, 3, Cases.floats(random, 3 * ROWS));
  private final float[] targets = Cases.floats(random, ROWS);

  private static Critic critic() {
    MlpSpec shape = MlpSpec.relu(3, List.of(8), 1);
    Mlp network = Mlp.initialised(shape, RandomStream.of(2));
    return new Critic(network, Optimiser.sgd(0).over(shape.parameterCount(), RATE));
  }

  @Test
  void weightsOfOneChangeNoBit() {
    Critic plain = critic();
    Critic weighted = critic();
    Critic.Pass one = plain.pass(ROWS);
    Critic.Pass other = weighted.pass(ROWS);
    for (int step = 0; step < 5; step++) {
      assertEquals(one.fit(inputs, targets), other.fit(inputs, targets, (row, error) -> 1, 1));
      assertArrayEquals(plain.network().parameters(), weighted.network().parameters());
      for (int row = 0; row < ROWS; row++) {
        assertEquals(one.error(row), other.error(row));
      }
    }
  }

  /** A row of weight 3 pulls as three rows do: the step is three times that row's own. */
  @Test
  void aStepIsTheWeightedSumOfTheRowsSteps() {
    float[] start = critic().network().parameters().clone();
    double[] expected = new double[start.length];
    for (int row = 0; row < ROWS; row++) {
      int only = row;
      float[] moved = stepped((r, error) -> r == only ? 1 : 0);
      for (int i = 0; i < start.length; i++) {
        expected[i] += weight(row) * (moved[i] - start[i]);
      }
    }
    float[] moved = stepped((row, error) -> weight(row));
    for (int i = 0; i < start.length; i++) {
      assertEquals(expected[i], moved[i] - start[i], 1e-6);
    }
  }

  private static double weight(int row) {
    return row % 4;
  }

  private float[] stepped(Critic.Weights weights) {
    Critic critic = critic();
    critic.pass(ROWS).fit(inputs, targets, weights, 1);
    return critic.network().parameters();
  }

  @Test
  void errorsAreNotWeighted() {
    Critic critic = critic();
    float[] values = critic.network().forward(inputs, critic.network().tape(ROWS)).data().clone();
    Critic.Pass pass = critic.pass(ROWS);
    float[] told = new float[ROWS];
    pass.fit(
        inputs,
        targets,
        (row, error) -> {
          told[row] = error;
          return 0;
        },
        1);
    for (int row = 0; row < ROWS; row++) {
      assertEquals(values[row] - targets[row], told[row], 1e-6);
      assertEquals(told[row], pass.error(row), 1e-6);
    }
  }
}

package org.parley.nd4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.parley.learner.Replay;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;
import org.parley.training.Snapshot;

class Arrays4jTest {

  @BeforeEach
  void onlyWhereNd4jHasNatives() {
    assumeTrue(Arrays4j.available());
  }

  @Test
  void matricesSurviveTheRoundTripAndShareNothing() {
    Cases.check(
        50,
        random -> {
          int rows = random.nextInt(1, 9);
          int columns = random.nextInt(1, 9);
          Matrix matrix = Matrix.wrap(rows, columns, Cases.floats(random, rows * columns));
          INDArray array = Arrays4j.toINDArray(matrix);
          assertArrayEquals(new long[] {rows, columns}, array.shape());
          assertEquals(matrix.get(rows - 1, 0), array.getFloat(rows - 1, 0));
          assertEquals(matrix, Arrays4j.toMatrix(array));
          array.putScalar(0, 0, 99);
          assertEquals(Arrays4j.toMatrix(array).get(0, 0), 99);
          assertEquals(matrix, matrix.copy());
        });
    assertEquals(Matrix.zeros(0, 3), Arrays4j.toMatrix(Arrays4j.toINDArray(Matrix.zeros(0, 3))));
  }

  @Test
  void viewsAndFloat64AreReadInRowOrder() {
    Matrix matrix = Matrix.wrap(2, 3, 1, 2, 3, 4, 5, 6);
    INDArray array = Arrays4j.toINDArray(matrix);
    Matrix transposed = Matrix.wrap(3, 2, 1, 4, 2, 5, 3, 6);
    assertEquals(transposed, Arrays4j.toMatrix(array.transpose()));
    assertEquals(transposed, Arrays4j.toMatrix(array.transpose().castTo(DataType.DOUBLE)));
    assertEquals(matrix, Arrays4j.toMatrix(array.dup('f')));
    assertEquals(Matrix.wrap(2, 1, 2, 5), Arrays4j.toMatrix(array.getColumn(1, true)));
  }

  @Test
  void otherArraysAreRefused() {
    Refusals.assertPlaces(
        List.of("shape and type"), () -> Arrays4j.toMatrix(Nd4j.zeros(DataType.FLOAT, 2, 2, 2)));
    Refusals.assertPlaces(
        List.of("shape and type"), () -> Arrays4j.toMatrix(Nd4j.zeros(DataType.INT32, 2, 2)));
    INDArray large = Nd4j.zeros(DataType.DOUBLE, 2, 2);
    large.putScalar(1, 0, 1e300);
    Refusals.assertPlaces(List.of("element 2"), () -> Arrays4j.toMatrix(large));
  }

  @Test
  void particlesAndReplayAreHandedOut() {
    Matrix particles = Matrix.wrap(2, 3, Cases.floats(new SplittableRandom(1), 6));
    INDArray handed = Arrays4j.particles(new Snapshot(3, 0.5, particles));
    assertEquals(particles, Arrays4j.toMatrix(handed));
    Replay replay = new Replay(3, 10);
    replay.add(particles, 1, 7);
    replay.add(particles, 0, 8);
    assertEquals(replay.jointActions(), Arrays4j.toMatrix(Arrays4j.jointActions(replay)));
    assertEquals(Matrix.wrap(2, 1, 7, 8), Arrays4j.toMatrix(Arrays4j.rewards(replay)));
  }

  /** The weights handed out, multiplied by ND4J, are the network. */
  @Test
  void weightsAreTheNetwork() {
    Mlp mlp = Mlp.initialised(MlpSpec.relu(3, List.of(5, 4), 2), RandomStream.of(1));
    for (int i = 0; i < mlp.parameters().length; i++) {
      mlp.parameters()[i] += 0.1f;
    }
    Matrix x = Matrix.wrap(6, 3, Cases.floats(new SplittableRandom(2), 18));
    INDArray signal = Arrays4j.toINDArray(x);
    List<Arrays4j.Layer> layers = Arrays4j.weights(mlp);
    assertEquals(3, layers.size());
    for (int layer = 0; layer < 3; layer++) {
      signal = signal.mmul(layers.get(layer).weights()).addRowVector(layers.get(layer).biases());
      signal = layer < 2 ? org.nd4j.linalg.ops.transforms.Transforms.relu(signal) : signal;
    }
    float[] expected = Arrays4j.toMatrix(signal).data();
    assertArrayEquals(expected, mlp.forward(x, mlp.tape(6)).data(), 1e-5f);
  }
}

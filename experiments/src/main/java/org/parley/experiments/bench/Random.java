package org.parley.experiments.bench;

import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** Numbers to compute with. */
final class Random {

  private Random() {}

  /** Uniform over [−1, 1], the same for the same name. */
  static Matrix uniform(String name, int rows, int columns) {
    Matrix drawn = Matrix.zeros(rows, columns);
    RandomStream.of(1).named(name).fillUniform(drawn.data(), 0, rows * columns, -1, 1);
    return drawn;
  }
}

package org.parley.learner.particles;

import org.parley.game.JointSpace;
import org.parley.math.Matrix;

/** From [−1, 1] to the game's units, in double precision. */
final class Units {

  private Units() {}

  /** The joint action that starts at {@code from}. */
  static void toGame(JointSpace space, double[] u, int from, double[] into) {
    for (int d = 0; d < into.length; d++) {
      double share = (u[from + d] + 1) / 2;
      double inside = space.low(d) + share * (space.high(d) - space.low(d));
      into[d] = Math.min(space.high(d), inside);
    }
  }

  /** All particles, M × D, in the game's units. */
  static Matrix toGame(JointSpace space, double[] u) {
    Matrix game = Matrix.zeros(u.length / space.dimension(), space.dimension());
    double[] row = new double[space.dimension()];
    for (int from = 0; from < u.length; from += row.length) {
      toGame(space, u, from, row);
      for (int d = 0; d < row.length; d++) {
        game.data()[from + d] = (float) row[d];
      }
    }
    return game;
  }
}

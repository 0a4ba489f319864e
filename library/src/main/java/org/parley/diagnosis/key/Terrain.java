package org.parley.diagnosis.key;

import org.parley.game.JointAction;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.game.RewardException;
import org.parley.math.RandomStream;

/** A game's reward over the cube [−1, 1]^D, with NaN where it fails. */
final class Terrain {

  private final OneShotGame game;
  private final JointSpace space;

  Terrain(OneShotGame game) {
    this.game = game;
    this.space = game.space();
  }

  JointSpace space() {
    return space;
  }

  int dimension() {
    return space.dimension();
  }

  /** The reward at a point of the cube; NaN where it fails. */
  double at(double[] x) {
    return reward(action(x));
  }

  /** The reward of a joint action; NaN where it fails. */
  double reward(JointAction u) {
    try {
      return game.reward(u);
    } catch (RewardException failed) {
      return Double.NaN;
    }
  }

  JointAction action(double[] x) {
    double[] u = new double[x.length];
    for (int d = 0; d < u.length; d++) {
      double low = space.low(d);
      u[d] = low + (x[d] + 1) / 2 * (space.high(d) - low);
    }
    return JointAction.of(u);
  }

  double[] point(JointAction u) {
    double[] x = new double[u.size()];
    for (int d = 0; d < x.length; d++) {
      double low = space.low(d);
      x[d] = 2 * (u.get(d) - low) / (space.high(d) - low) - 1;
    }
    return x;
  }

  /** A uniform draw. */
  double[] draw(RandomStream stream) {
    double[] x = new double[dimension()];
    for (int d = 0; d < x.length; d++) {
      x[d] = 2 * stream.uniform(d) - 1;
    }
    return x;
  }
}

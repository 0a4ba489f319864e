package org.parley.diagnosis;

import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.game.RewardException;
import org.parley.math.Matrix;

/** A game's reward as diagnosis asks for it. */
final class Payoffs {

  private final OneShotGame game;

  Payoffs(OneShotGame game) {
    this.game = game;
  }

  /** The rewards of executed joint actions, rows × D; a failing reward fails the diagnosis. */
  double[] of(Matrix actions) {
    double[] rewards = new double[actions.rows()];
    for (int row = 0; row < rewards.length; row++) {
      rewards[row] = game.reward(JointAction.of(row(actions, row)));
    }
    return rewards;
  }

  /** The reward at a point that nobody executed; where it fails, −∞, so that nobody chooses it. */
  double at(double[] u) {
    try {
      return game.reward(JointAction.of(u));
    } catch (RewardException failed) {
      return Double.NEGATIVE_INFINITY;
    }
  }

  /** A row as double precision. */
  static double[] row(Matrix actions, int row) {
    double[] u = new double[actions.columns()];
    for (int d = 0; d < u.length; d++) {
      u[d] = actions.get(row, d);
    }
    return u;
  }
}

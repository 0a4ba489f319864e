package org.parley.game.contract;

import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** Looks for rewards of a one-shot game that depend on more than the joint action. */
final class Landscape {

  private static final int ROWS = 256;

  private final OneShotGame game;
  private final Matrix u;

  Landscape(OneShotGame game, RandomStream root) {
    this.game = game;
    JointActions actions = new JointActions(game);
    u = Matrix.zeros(ROWS, actions.dimension());
    double[] row = new double[actions.dimension()];
    for (int i = 0; i < ROWS; i++) {
      actions.draw(root.named("landscape").at(i), row, 0);
      for (int d = 0; d < row.length; d++) {
        u.set(i, d, (float) row[d]);
      }
    }
  }

  /** Asks for all rows at once, for each alone from the last to the first, and for a half. */
  String order() {
    float[] all = rewards(u);
    float[] half = rewards(u.rows(0, ROWS / 2));
    for (int i = ROWS - 1; i >= 0; i--) {
      JointAction row = row(i);
      float alone = (float) game.reward(row);
      if (alone != all[i]) {
        return different(row, all[i], ROWS) + " and " + alone + " alone";
      }
      if (i < half.length && half[i] != all[i]) {
        return different(row, all[i], ROWS) + " and " + half[i] + " in one of " + half.length;
      }
    }
    return null;
  }

  private static String different(JointAction row, float value, int rows) {
    return "the reward at " + row + " is " + value + " in a batch of " + rows;
  }

  private float[] rewards(Matrix rows) {
    float[] rewards = new float[rows.rows()];
    game.rewards(rows, rewards);
    return rewards;
  }

  private JointAction row(int i) {
    float[] row = u.row(i);
    double[] wide = new double[row.length];
    for (int d = 0; d < row.length; d++) {
      wide[d] = row[d];
    }
    return JointAction.of(wide);
  }
}

package org.parley.experiments.table;

import java.util.Map;
import org.parley.game.JointAction;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;

/**
 * The Boltzmann law of a game's reward as a policy, drawn by rejection: uniform joint actions, kept
 * with probability exp((r − highest) / α).
 *
 * @param game whose reward it is
 * @param highest the highest reward there is
 * @param temperature α
 */
public record BoltzmannDraws(OneShotGame game, double highest, double temperature)
    implements Policy {

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    JointSpace space = game.space();
    Matrix kept = Matrix.zeros(rows, space.dimension());
    double[] u = new double[space.dimension()];
    int row = 0;
    for (long trial = 0; row < rows; trial++) {
      RandomStream draw = stream.at(trial);
      for (int d = 0; d < u.length; d++) {
        u[d] = space.low(d) + (space.high(d) - space.low(d)) * draw.uniform(d);
      }
      double reward = game.reward(JointAction.of(u));
      if (draw.uniform(u.length) < Math.exp((reward - highest) / temperature)) {
        for (int d = 0; d < u.length; d++) {
          kept.set(row, d, (float) u[d]);
        }
        row++;
      }
    }
    return kept;
  }

  /** None: rejection takes as many numbers as it needs. */
  @Override
  public int noiseDimension() {
    return 0;
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    throw new UnsupportedOperationException("rejection needs a stream");
  }

  @Override
  public Map<String, Mlp> networks() {
    return Map.of();
  }
}

package org.parley.learner.lenient;

import java.util.List;
import java.util.Map;
import org.parley.learner.Policy;
import org.parley.learner.offpolicy.ActionBins;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** What tables execute: every agent's best action, so one joint action, always the same. */
final class GreedyTables implements Policy {

  private final double[][] values;
  private final double[] joint;

  /**
   * The policy of tables.
   *
   * @param values an agent's row has one a bin, infinite where it was not played
   * @param dimension coordinates of a joint action
   */
  GreedyTables(List<ActionBins> bins, double[][] values, int dimension) {
    this.values = values;
    joint = new double[dimension];
    int at = 0;
    for (int agent = 0; agent < values.length; agent++) {
      bins.get(agent).inGame(greedy(values[agent]), joint, at);
      at += bins.get(agent).dimension();
    }
  }

  /** The policy that was saved, of tables alike. */
  static GreedyTables read(List<ActionBins> bins, int dimension, StateReader in) {
    double[][] values = new double[bins.size()][];
    for (int agent = 0; agent < values.length; agent++) {
      values[agent] = new double[bins.get(agent).count()];
      in.fill("values/" + agent, values[agent]);
    }
    return new GreedyTables(bins, values, dimension);
  }

  /** The best action that was played, the first of equal ones; the first one before any was. */
  private static int greedy(double[] values) {
    int best = 0;
    for (int action = 1; action < values.length; action++) {
      boolean better = !played(values[best]) || values[action] > values[best];
      best = played(values[action]) && better ? action : best;
    }
    return best;
  }

  private static boolean played(double value) {
    return value < Double.POSITIVE_INFINITY;
  }

  @Override
  public int noiseDimension() {
    return 0;
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    Matrix actions = Matrix.zeros(rows, joint.length);
    for (int row = 0; row < rows; row++) {
      for (int d = 0; d < joint.length; d++) {
        actions.set(row, d, (float) joint[d]);
      }
    }
    return actions;
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    return jointActions(null, noise.rows());
  }

  @Override
  public void save(StateWriter out) {
    for (int agent = 0; agent < values.length; agent++) {
      out.put("values/" + agent, values[agent]);
    }
  }

  @Override
  public Map<String, Mlp> networks() {
    return Map.of();
  }
}

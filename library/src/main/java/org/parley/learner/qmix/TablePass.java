package org.parley.learner.qmix;

import java.util.Arrays;
import org.parley.learner.offpolicy.Descents;
import org.parley.math.Matrix;
import org.parley.network.Mlp;
import org.parley.network.Tape;

/**
 * Scratch of valuing every action of every agent in rows of observations, and of going back. Where
 * agents see nothing, one row of values serves all rows.
 */
final class TablePass {

  private final TableUtilities of;
  private final Matrix observations;
  private final Matrix[] seen;
  private final Matrix[] tables;
  private final Matrix[] up;
  private final Tape[] tapes;
  private final float[][] gradients;

  TablePass(TableUtilities of, Matrix observations) {
    this.of = of;
    this.observations = observations;
    int agents = of.networks().count();
    int rows = of.game().observationSize() == 0 ? 1 : observations.rows();
    seen = new Matrix[agents];
    tables = new Matrix[agents];
    up = new Matrix[agents];
    tapes = new Tape[agents];
    gradients = new float[agents][];
    for (int agent = 0; agent < agents; agent++) {
      Mlp network = of.networks().at(agent);
      seen[agent] = Matrix.zeros(rows, of.views().width());
      up[agent] = Matrix.zeros(rows, of.lattice().count(agent));
      tapes[agent] = network.tape(rows);
      gradients[agent] = new float[network.parameters().length];
    }
  }

  Matrix observations() {
    return observations;
  }

  /** Values every action in every row. */
  void value() {
    for (int agent = 0; agent < tapes.length; agent++) {
      of.views().fill(observations, agent, seen[agent]);
      tables[agent] = of.networks().at(agent).forward(seen[agent], tapes[agent]);
    }
  }

  private int source(int row) {
    return seen[0].rows() == 1 ? 0 : row;
  }

  /** q_i of an action in a row, as last valued. */
  float value(int row, int agent, int action) {
    return tables[agent].get(source(row), action);
  }

  /** The action of the highest q_i in a row, the first of equal ones. */
  int best(int row, int agent) {
    int from = source(row);
    int best = 0;
    for (int action = 1; action < tables[agent].columns(); action++) {
      best = tables[agent].get(from, action) > tables[agent].get(from, best) ? action : best;
    }
    return best;
  }

  /**
   * Moves every network a step down.
   *
   * @param actions the action valued in each row by each agent, rows × N
   * @param gradient ∂L/∂q of these, rows × N
   */
  void step(int[] actions, Matrix gradient, Descents descents, double share) {
    int agents = tapes.length;
    for (int agent = 0; agent < agents; agent++) {
      Matrix into = up[agent];
      Arrays.fill(into.data(), 0);
      for (int row = 0; row < gradient.rows(); row++) {
        int at = source(row) * into.columns() + actions[row * agents + agent];
        into.data()[at] += gradient.get(row, agent);
      }
      of.networks().at(agent).backward(into, tapes[agent], gradients[agent], null);
      descents.step(agent, gradients[agent], share);
    }
  }
}

package org.parley.learner.lenient;

import java.util.Map;
import org.parley.game.Agent;
import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** What greedy tables execute: one joint action, always the same. */
final class FixedAction implements Policy {

  private final double[] joint;

  FixedAction(double[] joint) {
    this.joint = joint;
  }

  static FixedAction read(SequentialGame game, StateReader in) {
    double[] joint = new double[game.space().dimension()];
    in.fill("joint", joint);
    int at = 0;
    for (Agent agent : game.agents()) {
      for (int d = 0; d < agent.actions().dimension(); d++, at++) {
        boolean fits = agent.actions().contains(d, joint[at]);
        in.require(fits, "joint", joint[at], "an action of agent " + agent.name());
      }
    }
    return new FixedAction(joint);
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
    out.put("joint", joint);
  }

  @Override
  public Map<String, Mlp> networks() {
    return Map.of();
  }
}

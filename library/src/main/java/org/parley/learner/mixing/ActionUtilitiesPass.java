package org.parley.learner.mixing;

import org.parley.game.JointSpace;
import org.parley.learner.offpolicy.Descents;
import org.parley.learner.offpolicy.Views;
import org.parley.math.Matrix;
import org.parley.network.Mlp;
import org.parley.network.Tape;

/** Scratch of valuing a fixed number of joint actions, agent by agent, and of going back. */
public final class ActionUtilitiesPass {

  private final ActionUtilities of;
  private final Matrix[] inputs;
  private final Matrix[] toInputs;
  private final Matrix[] up;
  private final Tape[] tapes;
  private final float[][] gradients;
  private final Matrix values;

  ActionUtilitiesPass(ActionUtilities of, int rows) {
    this.of = of;
    int agents = of.networks().count();
    inputs = new Matrix[agents];
    toInputs = new Matrix[agents];
    up = new Matrix[agents];
    tapes = new Tape[agents];
    gradients = new float[agents][];
    values = Matrix.zeros(rows, agents);
    for (int agent = 0; agent < agents; agent++) {
      Mlp network = of.networks().at(agent);
      inputs[agent] = Matrix.zeros(rows, network.spec().inputs());
      toInputs[agent] = Matrix.zeros(rows, network.spec().inputs());
      up[agent] = Matrix.zeros(rows, 1);
      tapes[agent] = network.tape(rows);
      gradients[agent] = new float[network.parameters().length];
    }
  }

  /**
   * q_i of every row and agent.
   *
   * @param observations rows × (agents · observation size)
   * @param actions rows × D in [−1, 1]
   * @return rows × N; overwritten by the next one
   */
  public Matrix values(Matrix observations, Matrix actions) {
    Views views = of.views();
    JointSpace space = of.space();
    for (int agent = 0; agent < tapes.length; agent++) {
      Matrix into = inputs[agent];
      views.fill(observations, agent, into);
      for (int row = 0; row < values.rows(); row++) {
        int from = row * actions.columns() + space.offset(agent);
        int to = row * into.columns() + views.width();
        System.arraycopy(actions.data(), from, into.data(), to, space.dimension(agent));
      }
      float[] q = of.networks().at(agent).forward(into, tapes[agent]).data();
      for (int row = 0; row < values.rows(); row++) {
        values.set(row, agent, q[row]);
      }
    }
    return values;
  }

  /**
   * Moves every network a step down.
   *
   * @param gradient ∂L/∂q, rows × N, at the last values
   */
  public void step(Matrix gradient, Descents descents, double share) {
    for (int agent = 0; agent < tapes.length; agent++) {
      take(gradient, agent);
      of.networks().at(agent).backward(up[agent], tapes[agent], gradients[agent], null);
      descents.step(agent, gradients[agent], share);
    }
  }

  /**
   * The way back to the actions.
   *
   * @param gradient ∂L/∂q, rows × N, at the last values
   * @param into rows × D, receives ∂L/∂u
   */
  public void toActions(Matrix gradient, Matrix into) {
    JointSpace space = of.space();
    for (int agent = 0; agent < tapes.length; agent++) {
      take(gradient, agent);
      Matrix back = toInputs[agent];
      of.networks().at(agent).backward(up[agent], tapes[agent], null, back);
      for (int row = 0; row < into.rows(); row++) {
        int from = row * back.columns() + of.views().width();
        int to = row * into.columns() + space.offset(agent);
        System.arraycopy(back.data(), from, into.data(), to, space.dimension(agent));
      }
    }
  }

  private void take(Matrix gradient, int agent) {
    for (int row = 0; row < gradient.rows(); row++) {
      up[agent].data()[row] = gradient.get(row, agent);
    }
  }
}

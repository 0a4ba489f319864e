package org.parley.learner.rommeo;

import org.parley.learner.heads.SquashedGaussian;
import org.parley.learner.offpolicy.Columns;
import org.parley.learner.offpolicy.Opponents;
import org.parley.math.Matrix;

/** A team that acts on what its agents imagine. Holds scratch. */
final class Play {

  private final Beliefs beliefs;
  private final boolean drawsOwn;
  private final SquashedGaussian[] models;
  private final SquashedGaussian[] policies;
  private final Matrix actions;
  private final Matrix raw;

  /**
   * Makes room.
   *
   * @param drawsOwn whether own actions are drawn rather than those of the mean
   */
  Play(Beliefs beliefs, int rows, boolean drawsOwn) {
    this.beliefs = beliefs;
    this.drawsOwn = drawsOwn;
    boolean alike = beliefs.views().areAlike();
    models = new SquashedGaussian[beliefs.agents()];
    policies = new SquashedGaussian[beliefs.agents()];
    for (int agent = 0; agent < models.length; agent++) {
      models[agent] = SquashedGaussian.acting(beliefs.model(agent), rows, alike);
      policies[agent] = SquashedGaussian.acting(beliefs.policy(agent), rows);
    }
    actions = Matrix.zeros(rows, beliefs.game().space().dimension());
    raw = Matrix.zeros(rows, actions.columns());
  }

  /** Coordinates of the noise behind one action of an agent: its model's, then its own. */
  private static int noiseOf(Beliefs beliefs, int agent, boolean drawsOwn) {
    Opponents them = beliefs.opponents(agent);
    return (drawsModel(beliefs) ? them.others() : 0) + (drawsOwn ? them.own() : 0);
  }

  /** Coordinates of the noise behind a joint action. */
  static int noiseDimension(Beliefs beliefs, boolean drawsOwn) {
    int sum = 0;
    for (int agent = 0; agent < beliefs.agents(); agent++) {
      sum += noiseOf(beliefs, agent, drawsOwn);
    }
    return sum;
  }

  private static boolean drawsModel(Beliefs beliefs) {
    return beliefs.imagined() == Execution.SAMPLE;
  }

  /**
   * Joint actions.
   *
   * @param observations rows × (agents · observation size)
   * @param noise standard Gaussian, one agent's after the other's
   * @return rows × D in [−1, 1]; overwritten by the next ones
   */
  Matrix act(Matrix observations, Matrix noise) {
    int at = 0;
    for (int agent = 0; agent < models.length; agent++) {
      act(agent, observations, noise, at);
      at += noiseOf(beliefs, agent, drawsOwn);
    }
    return actions;
  }

  private void act(int agent, Matrix observations, Matrix noise, int at) {
    Opponents them = beliefs.opponents(agent);
    SquashedGaussian model = models[agent];
    SquashedGaussian policy = policies[agent];
    beliefs.views().fill(observations, agent, model.inputs());
    beliefs.views().fill(observations, agent, policy.inputs());
    model.read();
    Matrix imagined = drawsModel(beliefs) ? model.draw(noise, at) : model.middle();
    int width = beliefs.views().width();
    Columns.copy(imagined, 0, them.others(), 1, policy.inputs(), width);
    policy.read();
    int ownAt = at + (drawsModel(beliefs) ? them.others() : 0);
    Matrix own = drawsOwn ? policy.draw(noise, ownAt) : policy.middle();
    them.putOwn(own, 0, 1, actions, 0);
    them.putOwn(policy.raw(), 0, 1, raw, 0);
  }

  /** What the joint actions of the last act were before tanh. */
  Matrix raw() {
    return raw;
  }
}

package org.parley.learner.rommeo;

import org.parley.learner.heads.SquashedGaussian;
import org.parley.learner.offpolicy.Columns;
import org.parley.learner.offpolicy.Opponents;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/**
 * What one agent imagines in some states: an action of its opponents from its model, its own answer
 * from its policy, and how likely all of it is. Holds scratch.
 */
final class Imagined {

  private final Opponents them;
  private final Beliefs beliefs;
  private final int agent;
  private final SquashedGaussian model;
  private final SquashedGaussian prior;
  private final SquashedGaussian policy;

  /**
   * Makes room.
   *
   * @param moved whether gradients will be followed back to model and policy
   */
  Imagined(Beliefs beliefs, int agent, int rows, boolean moved) {
    this.beliefs = beliefs;
    this.agent = agent;
    them = beliefs.opponents(agent);
    boolean alike = beliefs.views().areAlike();
    if (moved) {
      model = SquashedGaussian.moving(beliefs.model(agent), rows, alike);
      policy = SquashedGaussian.moving(beliefs.policy(agent), rows);
    } else {
      model = SquashedGaussian.acting(beliefs.model(agent), rows, alike);
      policy = SquashedGaussian.acting(beliefs.policy(agent), rows);
    }
    prior = SquashedGaussian.acting(beliefs.prior(agent), rows, alike);
  }

  /** Draws both actions of every row, the own one for the opponents' one. */
  void draw(Matrix observations, RandomStream stream) {
    beliefs.views().fill(observations, agent, model.inputs());
    beliefs.views().fill(observations, agent, prior.inputs());
    beliefs.views().fill(observations, agent, policy.inputs());
    model.read();
    prior.read();
    Matrix others = model.draw(stream.named("model"));
    Columns.copy(others, 0, them.others(), 1, policy.inputs(), beliefs.views().width());
    policy.read();
    policy.draw(stream.named("policy"));
  }

  /** Writes what was drawn as joint actions that begin at a column. */
  void put(Matrix joint, int at) {
    them.putOwn(policy.actions(), 0, 1, joint, at);
    them.putOthers(model.actions(), 0, 1, joint, at);
  }

  /** ρ_i, with its draws. */
  SquashedGaussian model() {
    return model;
  }

  /** P_i at the same states. */
  SquashedGaussian prior() {
    return prior;
  }

  /** π_i, with its draws. */
  SquashedGaussian policy() {
    return policy;
  }

  /**
   * What entropy and regularisation take off a value, a row: α log π_i + β (log ρ_i − log P_i).
   *
   * @param into overwritten
   */
  void price(double alpha, double beta, double[] into) {
    double[] own = policy.logDensity();
    double[] imagined = model.logDensity();
    double[] usual = prior.logDensity(model.raw());
    for (int row = 0; row < into.length; row++) {
      into[row] = alpha * own[row] + beta * (imagined[row] - usual[row]);
    }
  }
}

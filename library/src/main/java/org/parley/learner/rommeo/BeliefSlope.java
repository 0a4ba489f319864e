package org.parley.learner.rommeo;

import org.parley.learner.Critic;
import org.parley.learner.offpolicy.Columns;
import org.parley.learner.offpolicy.Opponents;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/**
 * The gradients of an agent's model and of its policy, of E [α log π_i(a | o_i, â) + β log(ρ_i(â |
 * o_i) / P_i(â | o_i)) − Q_i(s, a, â)] over what the agent imagines. Holds scratch.
 */
final class BeliefSlope {

  private final Opponents them;
  private final int width;
  private final double beta;
  private final double regulariser;
  private final Imagined imagined;
  private final Critic.Pass critic;
  private final Matrix asked;
  private final Matrix slope;
  private final Matrix byOwn;
  private final Matrix byOthers;
  private final Matrix byPrior;
  private final double[] price;

  /**
   * Makes room.
   *
   * @param beta weight of the divergence from the prior
   * @param rows states of a step
   */
  BeliefSlope(Beliefs beliefs, int agent, Critic of, double beta, double regulariser, int rows) {
    them = beliefs.opponents(agent);
    width = beliefs.views().width();
    this.beta = beta;
    this.regulariser = regulariser;
    imagined = new Imagined(beliefs, agent, rows, true);
    critic = of.pass(rows);
    int inputs = of.network().spec().inputs();
    asked = Matrix.zeros(rows, inputs);
    slope = Matrix.zeros(rows, inputs);
    byOwn = Matrix.zeros(rows, them.own());
    byOthers = Matrix.zeros(rows, them.others());
    byPrior = Matrix.zeros(rows, them.others());
    price = new double[rows];
  }

  /**
   * Imagines, and asks the critic about it: first of all.
   *
   * @param states scaled, rows × state size
   * @param observations rows × (agents · observation size)
   * @return the loss
   */
  double draw(Matrix states, Matrix observations, RandomStream stream, double alpha) {
    imagined.draw(observations, stream);
    Columns.copy(states, 0, states.columns(), 1, asked, 0);
    imagined.put(asked, states.columns());
    Matrix q = critic.actionGradient(asked, slope);
    them.takeOwn(slope, states.columns(), 1, byOwn, 0);
    them.takeOthers(slope, states.columns(), 1, byOthers, 0);
    squash(byOwn, imagined.policy().actions());
    imagined.price(alpha, beta, price);
    double loss = 0;
    for (int row = 0; row < price.length; row++) {
      loss += (price[row] - q.data()[row]) / price.length;
    }
    return loss;
  }

  /** Turns ∇_u Q into the slope of −Q by what was before tanh. */
  private static void squash(Matrix slope, Matrix actions) {
    for (int i = 0; i < slope.data().length; i++) {
      float u = actions.data()[i];
      slope.data()[i] *= -(1 - u * u);
    }
  }

  /** The policy's gradient; overwritten by the next one. */
  float[] policy(double alpha) {
    return imagined.policy().gradient(byOwn, alpha, regulariser);
  }

  /** The model's gradient: Q, the policy's answer and the prior; overwritten by the next one. */
  float[] model(double alpha) {
    Matrix answered = imagined.policy().back(byOwn, alpha);
    Matrix actions = imagined.model().actions();
    imagined.prior().slope(imagined.model().raw(), -beta, byPrior);
    for (int row = 0; row < actions.rows(); row++) {
      for (int d = 0; d < actions.columns(); d++) {
        float u = actions.get(row, d);
        float byAction = answered.get(row, width + d) - byOthers.get(row, d);
        byPrior.set(row, d, byPrior.get(row, d) + byAction * (1 - u * u));
      }
    }
    return imagined.model().gradient(byPrior, beta, regulariser);
  }
}

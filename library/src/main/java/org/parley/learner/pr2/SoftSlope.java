package org.parley.learner.pr2;

import org.parley.learner.Critic;
import org.parley.learner.offpolicy.Columns;
import org.parley.learner.offpolicy.Opponents;
import org.parley.learner.option.Settings;
import org.parley.math.Exponential;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/**
 * The slope, by an agent's own action, of what it is worth: α log mean_k exp(Q_i(s, a_i, a_−i^k) /
 * α), a_−i^k = tanh g_i(o_i, a_i, ξ_k). Holds scratch.
 */
final class SoftSlope {

  private final Opponents them;
  private final ActorPath path;
  private final Answers answers;
  private final Critic.Pass critic;
  private final Matrix asked;
  private final Matrix slope;
  private final Matrix byOwn;
  private final Matrix byOthers;
  private final Matrix ascent;
  private final float[] weights;

  /**
   * Makes room.
   *
   * @param states how many own actions are asked about
   */
  SoftSlope(Settings spec, Minds minds, int agent, Critic of, int states) {
    them = minds.opponents(agent);
    path = spec.get(Pr2.ACTOR_PATH);
    int rows = states * spec.get(Pr2.PARTICLES) / 2;
    answers = new Answers(minds, agent, rows, path == ActorPath.THROUGH_OPPONENTS);
    critic = of.pass(rows);
    int inputs = of.network().spec().inputs();
    asked = Matrix.zeros(rows, inputs);
    slope = Matrix.zeros(rows, inputs);
    byOwn = Matrix.zeros(rows, them.own());
    byOthers = Matrix.zeros(rows, them.others());
    ascent = Matrix.zeros(states, them.own());
    weights = new float[rows / states];
  }

  /**
   * The slope.
   *
   * @param states scaled, states × state size
   * @param views states × what the agent sees
   * @param own states × own coordinates, a_i
   * @param buffered what the opponents answer on {@link ActorPath#BUFFERED}, as many
   * @return states × own coordinates; overwritten by the next one
   */
  Matrix of(
      Matrix states, Matrix views, Matrix own, Matrix buffered, RandomStream stream, double alpha) {
    int each = weights.length;
    int width = states.columns();
    Matrix answered = path == ActorPath.BUFFERED ? buffered : own;
    Matrix others = answers.draw(views, answered, stream);
    Columns.copy(states, 0, width, each, asked, 0);
    them.putOwn(own, 0, each, asked, width);
    them.putOthers(others, 0, 1, asked, width);
    float[] q = critic.actionGradient(asked, slope).data();
    for (int state = 0; state < own.rows(); state++) {
      weigh(q, state * each, alpha);
      scale(state * each);
    }
    them.takeOwn(slope, width, 1, byOwn, 0);
    sum(byOwn, 0, false);
    if (path == ActorPath.THROUGH_OPPONENTS) {
      them.takeOthers(slope, width, 1, byOthers, 0);
      sum(answers.map().back(byOthers), answers.ownAt(), true);
    }
    return ascent;
  }

  /** Softmax of Q / α over the draws of a state; all weight on the best at α = 0. */
  private void weigh(float[] q, int from, double alpha) {
    float highest = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < weights.length; k++) {
      highest = Math.max(highest, q[from + k]);
    }
    float sum = 0;
    for (int k = 0; k < weights.length; k++) {
      float below = q[from + k] - highest;
      weights[k] = below == 0 ? 1 : Exponential.of((float) (below / alpha));
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
  }

  private void scale(int from) {
    for (int k = 0; k < weights.length; k++) {
      for (int c = 0; c < slope.columns(); c++) {
        slope.set(from + k, c, weights[k] * slope.get(from + k, c));
      }
    }
  }

  /** Adds up columns over the draws of every state. */
  private void sum(Matrix of, int at, boolean onTop) {
    int each = weights.length;
    for (int state = 0; state < ascent.rows(); state++) {
      for (int d = 0; d < ascent.columns(); d++) {
        float sum = onTop ? ascent.get(state, d) : 0;
        for (int k = 0; k < each; k++) {
          sum += of.get(state * each + k, at + d);
        }
        ascent.set(state, d, sum);
      }
    }
  }
}

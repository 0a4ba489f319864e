package org.parley.diagnosis;

import java.util.Arrays;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.math.Matrix;

/**
 * What single agents could gain. Agent and action are chosen on the first half of the draws and
 * measured on the second, so that choosing the best of many does not flatter the number.
 */
final class Replies {

  /**
   * The largest gain of a single agent.
   *
   * @param agent index of the agent
   * @param action its action; empty where it replies to each draw by itself
   * @param gain mean gain over the second half of the draws
   */
  record Gain(int agent, double[] action, Estimate gain) {}

  private final Payoffs payoffs;
  private final JointSpace space;
  private final Matrix executed;
  private final double[] rewards;

  Replies(OneShotGame game, Matrix executed) {
    this.payoffs = new Payoffs(game);
    this.space = game.space();
    this.executed = executed;
    this.rewards = payoffs.of(executed);
  }

  /** max_i max_a E[r(a, u_{−i})] − E[r(u)]: one action of one agent against all draws. */
  Gain ofOneAction() {
    int half = executed.rows() / 2;
    Gain best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int agent = 0; agent < space.agents(); agent++) {
      int i = agent;
      OwnActions.Best own = new OwnActions(space, i).maximise(a -> mean(gains(i, a, 0, half)));
      if (best == null || own.value() > most) {
        most = own.value();
        double[] gains = gains(i, own.action(), half, executed.rows());
        best = new Gain(i, own.action(), Estimate.mean(gains));
      }
    }
    return best;
  }

  /** max_i E[max_a r(a, u_{−i})] − E[r(u)]: a reply of one agent to each draw. */
  Gain ofReplies() {
    int half = executed.rows() / 2;
    Gain best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int agent = 0; agent < space.agents(); agent++) {
      double[] gains = replyGains(agent);
      double first = mean(Arrays.copyOf(gains, half));
      if (best == null || first > most) {
        most = first;
        double[] second = Arrays.copyOfRange(gains, half, gains.length);
        best = new Gain(agent, new double[0], Estimate.mean(second));
      }
    }
    return best;
  }

  private double[] gains(int agent, double[] action, int from, int to) {
    double[] gains = new double[to - from];
    for (int row = from; row < to; row++) {
      double[] u = Payoffs.row(executed, row);
      gains[row - from] = withOwn(u, agent, action) - rewards[row];
    }
    return gains;
  }

  private double[] replyGains(int agent) {
    OwnActions own = new OwnActions(space, agent);
    double[] gains = new double[executed.rows()];
    for (int row = 0; row < gains.length; row++) {
      double[] u = Payoffs.row(executed, row);
      double reply = own.maximise(action -> withOwn(u, agent, action)).value();
      gains[row] = Math.max(reply, rewards[row]) - rewards[row];
    }
    return gains;
  }

  /** The reward with the agent's own action put into {@code u}, which is written to. */
  private double withOwn(double[] u, int agent, double[] action) {
    System.arraycopy(action, 0, u, space.offset(agent), action.length);
    return payoffs.at(u);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}

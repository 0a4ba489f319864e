package org.parley.basin;

import java.util.Arrays;
import org.parley.check.InvalidSpecException;
import org.parley.learner.meta.FiniteProcess;
import org.parley.learner.meta.Layout;
import org.parley.learner.meta.PolicyFamily;

/**
 * Bounds of the gradient field over boxes of policies. The gradient by the logit of situation s of
 * agent i is p (1 − p) D, where D = Σ_t γ^t Σ_x Pr(x at t) [Q_t(x, first action) − Q_t(x, second)]
 * over the states x in which i is in s; D is bounded by interval arithmetic through the same
 * recursion that evaluates policies. Bernoulli policies.
 */
final class FieldBounds {

  private final Layout layout;
  private final FiniteProcess process;
  private final int agents;
  private final int joint;
  private Interval[] policy;

  FieldBounds(Layout layout) {
    if (layout.family() != PolicyFamily.BERNOULLI) {
      throw InvalidSpecException.of(
          "certificate",
          "family",
          "softmax",
          "Bernoulli policies of two actions",
          "Bounds over boxes are of one probability a situation.");
    }
    this.layout = layout;
    process = layout.process();
    agents = process.agents();
    joint = process.jointActions();
  }

  /**
   * D of every logit over a box.
   *
   * @param box the probability of the first action, one a logit
   */
  Interval[] over(Interval[] box) {
    policy = box;
    Interval[][] values = values();
    Interval[] pulls = new Interval[layout.size()];
    Arrays.fill(pulls, Interval.ZERO);
    Interval[] visits = {Interval.ONE};
    Interval discount = Interval.ONE;
    for (int t = 0; t < process.horizon(); t++) {
      Interval[] future = t + 1 < process.horizon() ? values[t + 1] : new Interval[0];
      for (int state = 0; state < process.states(t); state++) {
        Interval weight = discount.times(visits[state]);
        for (int i = 0; i < agents; i++) {
          int k = layout.index(i, process.situation(t, state, i));
          pulls[k] = pulls[k].plus(weight.times(advantage(t, state, i, future)));
        }
      }
      visits = t + 1 < process.horizon() ? visits(t, visits) : visits;
      discount = discount.times(Interval.of(process.discount()));
    }
    return pulls;
  }

  /** V_t(state) of each agent, [t][state · N + agent]. */
  private Interval[][] values() {
    Interval[][] values = new Interval[process.horizon()][];
    for (int t = process.horizon() - 1; t >= 0; t--) {
      Interval[] future = t + 1 < values.length ? values[t + 1] : new Interval[0];
      values[t] = new Interval[process.states(t) * agents];
      for (int state = 0; state < process.states(t); state++) {
        for (int i = 0; i < agents; i++) {
          values[t][state * agents + i] = value(t, state, i, future);
        }
      }
    }
    return values;
  }

  /** r + γ V of what follows. */
  private Interval q(int time, int state, int jointAction, int agent, Interval[] future) {
    Interval reward = Interval.of(process.reward(time, state, jointAction, agent));
    int next = process.next(time, state, jointAction);
    return next < 0 || future.length == 0
        ? reward
        : reward.plus(Interval.of(process.discount()).times(future[next * agents + agent]));
  }

  /** The expectation is linear in each probability, so its extremes are at corners of the box. */
  private Interval value(int time, int state, int agent, Interval[] future) {
    Interval[] q = new Interval[joint];
    for (int a = 0; a < joint; a++) {
      q[a] = q(time, state, a, agent, future);
    }
    Interval all = null;
    for (int corner = 0; corner < 1 << agents; corner++) {
      Interval sum = Interval.ZERO;
      for (int a = 0; a < joint; a++) {
        Interval weight = Interval.ONE;
        for (int i = 0; i < agents; i++) {
          weight = weight.times(corner(time, state, i, corner, process.action(a, i)));
        }
        sum = sum.plus(weight.times(q[a]));
      }
      all = all == null ? sum : all.hull(sum);
    }
    return all;
  }

  private Interval corner(int time, int state, int agent, int corner, int action) {
    Interval p = policy[layout.index(agent, process.situation(time, state, agent))];
    Interval end = Interval.of((corner >> agent & 1) == 0 ? p.low() : p.high());
    return action == 0 ? end : Interval.ONE.minus(end);
  }

  /** Q of the first action less Q of the second, over the others' policies. */
  private Interval advantage(int time, int state, int agent, Interval[] future) {
    Interval all = null;
    for (int corner = 0; corner < 1 << agents; corner++) {
      Interval sum = Interval.ZERO;
      for (int a = 0; a < joint; a++) {
        Interval weight = process.action(a, agent) == 0 ? Interval.ONE : Interval.of(-1);
        for (int i = 0; i < agents; i++) {
          if (i != agent) {
            weight = weight.times(corner(time, state, i, corner, process.action(a, i)));
          }
        }
        sum = sum.plus(weight.times(q(time, state, a, agent, future)));
      }
      all = all == null ? sum : all.hull(sum);
    }
    return all;
  }

  private Interval[] visits(int time, Interval[] before) {
    Interval[] after = new Interval[process.states(time + 1)];
    Arrays.fill(after, Interval.ZERO);
    for (int state = 0; state < before.length; state++) {
      for (int a = 0; a < joint; a++) {
        int next = process.next(time, state, a);
        if (next >= 0) {
          Interval weight = before[state];
          for (int i = 0; i < agents; i++) {
            Interval p = policy[layout.index(i, process.situation(time, state, i))];
            weight = weight.times(process.action(a, i) == 0 ? p : Interval.ONE.minus(p));
          }
          after[next] = after[next].plus(weight);
        }
      }
    }
    for (int s = 0; s < after.length; s++) {
      after[s] = after[s].probability();
    }
    return after;
  }

  /** v of one logit: p (1 − p) D. */
  static Interval velocity(Interval p, Interval pull) {
    return p.times(Interval.ONE.minus(p)).times(pull);
  }
}

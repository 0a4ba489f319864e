package org.parley.learner.softvalue;

import org.parley.math.Exponential;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/**
 * The draws of a batch of states and what their Qs say of V. Scratch: one instance a thread; {@link
 * #draw} and {@link #values} allocate no arrays.
 */
public abstract class SoftValuePass {

  private final SoftValue rule;
  private final int states;
  private final Matrix actions;
  private final float[] logDensity;

  SoftValuePass(SoftValue rule, int states, int dimension) {
    this.rule = rule;
    this.states = states;
    this.actions = Matrix.zeros(states * rule.samples(), dimension);
    this.logDensity = new float[states * rule.samples()];
  }

  /** The rule. */
  public final SoftValue rule() {
    return rule;
  }

  /** States of the batch. */
  public final int states() {
    return states;
  }

  /** Where to ask Q: (states · K) × D in [−1, 1], state after state. Shared, refilled by draws. */
  public final Matrix actions() {
    return actions;
  }

  /** log q of every action, in the same order. Shared, refilled by draws. */
  public final float[] logDensity() {
    return logDensity;
  }

  /**
   * Draws the actions of every state.
   *
   * @param stream equal streams give equal draws
   * @param policy (states · {@link SoftValue#policyActions()}) × D in [−1, 1], what the policy does
   *     in each state, state after state; not read where none are needed
   */
  public final void draw(RandomStream stream, Matrix policy) {
    int needed = states * rule.policyActions();
    if (needed > 0 && (policy.rows() != needed || policy.columns() != actions.columns())) {
      throw new IllegalArgumentException(
          "policy actions must be %d × %d, got %d × %d"
              .formatted(needed, actions.columns(), policy.rows(), policy.columns()));
    }
    fill(stream, policy);
  }

  abstract void fill(RandomStream stream, Matrix policy);

  /**
   * V of every state.
   *
   * @param q Q at {@link #actions()}, in their order
   * @param alpha temperature, at least 0; at 0 the highest Q drawn
   * @param into receives a value a state
   */
  public final void values(float[] q, double alpha, float[] into) {
    for (int state = 0; state < states; state++) {
      into[state] = (float) value(q, state * rule.samples(), alpha);
    }
  }

  /** V of the state whose draws start at {@code from}: α log mean exp, the maximum taken out. */
  double value(float[] q, int from, double alpha) {
    int samples = rule.samples();
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = from; k < from + samples; k++) {
      highest = Math.max(highest, q[k] - alpha * logDensity[k]);
    }
    if (alpha == 0) {
      return highest;
    }
    double sum = 0;
    for (int k = from; k < from + samples; k++) {
      double below = (q[k] - alpha * logDensity[k] - highest) / alpha;
      sum += Exponential.of((float) below);
    }
    return highest + alpha * StrictMath.log(sum / samples);
  }
}

package org.parley.learner.meta;

import java.util.Arrays;

/**
 * The agents' returns with their derivatives by logits: V_i, ∇V_i, and the Jacobian of the gradient
 * field v = (∂V_1/∂θ_1, …, ∂V_N/∂θ_N). Written to again and again; made once.
 */
public final class Jet {

  final double[] value;
  final double[] gradient;
  final double[] second;
  private final int size;

  /** Room for so many agents and logits. */
  public Jet(Layout layout) {
    size = layout.size();
    value = new double[layout.process().agents()];
    gradient = new double[value.length * size];
    second = new double[size * size];
  }

  /** Discounted return of an agent, V_i. */
  public double value(int agent) {
    return value[agent];
  }

  /** ∂V_i / ∂θ_k. */
  public double gradient(int agent, int logit) {
    return gradient[agent * size + logit];
  }

  /** ∂v_k / ∂θ_m: ∂² of the return of the agent that logit k belongs to, by logits k and m. */
  public double second(int k, int m) {
    return second[k * size + m];
  }

  void clear() {
    Arrays.fill(value, 0);
    Arrays.fill(gradient, 0);
    Arrays.fill(second, 0);
  }
}

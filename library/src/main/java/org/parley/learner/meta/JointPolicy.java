package org.parley.learner.meta;

/** The probabilities of all agents' actions in all situations; a view where a learner shows it. */
public final class JointPolicy {

  private final Layout layout;
  private final double[] probabilities;
  private final double[] logits;

  JointPolicy(Layout layout) {
    this.layout = layout;
    probabilities = new double[layout.cells()];
    logits = new double[layout.size()];
  }

  /** The policies of these logits. */
  public static JointPolicy of(Layout layout, double[] logits) {
    JointPolicy policy = new JointPolicy(layout);
    policy.set(logits);
    return policy;
  }

  void set(double[] given) {
    System.arraycopy(given, 0, logits, 0, logits.length);
    layout.probabilities(given, probabilities);
  }

  /** A copy of the logits behind the probabilities. */
  public double[] logits() {
    return logits.clone();
  }

  /** Where which probability is. */
  public Layout layout() {
    return layout;
  }

  /** The probability that an agent takes an action in a situation. */
  public double probability(int agent, int situation, int action) {
    return probabilities[layout.cell(agent, situation) + action];
  }

  /** A copy that does not change. */
  JointPolicy copy() {
    JointPolicy copy = new JointPolicy(layout);
    copy.set(logits);
    return copy;
  }
}

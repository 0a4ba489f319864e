package org.parley.learner.meta;

import org.parley.check.Problems;

/**
 * Where each agent's logits are: agent after agent, situation after situation, {@link #width} each.
 * Immutable.
 */
public final class Layout {

  private final FiniteProcess process;
  private final PolicyFamily family;
  private final int[] offsets;
  private final int[] widths;
  private final int[] cells;

  /**
   * The logits of a family's policies.
   *
   * @throws org.parley.check.InvalidSpecException for Bernoulli policies of other than two actions
   */
  public Layout(FiniteProcess process, PolicyFamily family) {
    this.process = process;
    this.family = family;
    int agents = process.agents();
    offsets = new int[agents + 1];
    cells = new int[agents + 1];
    widths = new int[agents];
    Problems problems = new Problems();
    for (int i = 0; i < agents; i++) {
      int actions = process.actions(i);
      problems.require(
          family == PolicyFamily.SOFTMAX || actions == 2,
          "family",
          "Bernoulli for agent " + process.game().agents().get(i).name(),
          "softmax for an agent of " + actions + " actions",
          "Bernoulli policies choose between two.");
      widths[i] = family == PolicyFamily.BERNOULLI ? 1 : actions;
      offsets[i + 1] = offsets[i] + widths[i] * process.situations(i);
      cells[i + 1] = cells[i] + actions * process.situations(i);
    }
    problems.throwIfAny("policies of " + process.game().name());
  }

  /** The game's tables. */
  public FiniteProcess process() {
    return process;
  }

  /** The family. */
  public PolicyFamily family() {
    return family;
  }

  /** Number of logits of all agents, n. */
  public int size() {
    return offsets[widths.length];
  }

  /** Number of logits of an agent. */
  public int size(int agent) {
    return offsets[agent + 1] - offsets[agent];
  }

  /** First logit of an agent. */
  public int offset(int agent) {
    return offsets[agent];
  }

  /** Logits a situation: 1 for Bernoulli policies, else the number of actions. */
  public int width(int agent) {
    return widths[agent];
  }

  /** First logit of an agent's situation. */
  public int index(int agent, int situation) {
    return offsets[agent] + situation * widths[agent];
  }

  /** Number of probabilities of all agents. */
  public int cells() {
    return cells[widths.length];
  }

  /** Where the probabilities of an agent's situation begin. */
  public int cell(int agent, int situation) {
    return cells[agent] + situation * process.actions(agent);
  }

  /**
   * The probabilities of all actions in all situations.
   *
   * @param logits {@link #size()} of them
   * @param into receives {@link #cells()} of them
   */
  public void probabilities(double[] logits, double[] into) {
    for (int i = 0; i < widths.length; i++) {
      int actions = process.actions(i);
      for (int s = 0; s < process.situations(i); s++) {
        if (family == PolicyFamily.BERNOULLI) {
          double p = sigmoid(logits[index(i, s)]);
          into[cell(i, s)] = p;
          into[cell(i, s) + 1] = 1 - p;
        } else {
          softmax(logits, index(i, s), actions, into, cell(i, s));
        }
      }
    }
  }

  /** 1 / (1 + e^−θ), the same on every machine. */
  public static double sigmoid(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  private static void softmax(double[] logits, int from, int count, double[] into, int to) {
    double most = logits[from];
    for (int a = 1; a < count; a++) {
      most = Math.max(most, logits[from + a]);
    }
    double sum = 0;
    for (int a = 0; a < count; a++) {
      into[to + a] = StrictMath.exp(logits[from + a] - most);
      sum += into[to + a];
    }
    for (int a = 0; a < count; a++) {
      into[to + a] /= sum;
    }
  }

  /** ∂ log π(action) / ∂ logit k of the same situation. */
  double score(double[] probabilities, int agent, int situation, int action, int k) {
    double p = probabilities[cell(agent, situation) + k];
    return action == k ? 1 - p : -p;
  }

  /** ∂² log π / ∂ logit k ∂ logit m of the same situation, whatever the action. */
  double bend(double[] probabilities, int agent, int situation, int k, int m) {
    int cell = cell(agent, situation);
    double p = probabilities[cell + k];
    return k == m ? -p * (1 - p) : p * probabilities[cell + m];
  }
}

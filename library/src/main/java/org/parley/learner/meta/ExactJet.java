package org.parley.learner.meta;

import java.util.Arrays;

/**
 * Returns and derivatives by enumeration: V_t(s) = Σ_a π(a|s) [r + γ V_{t+1}(s')], from the last
 * time to the first, differentiated twice. Allocates nothing after it is made.
 */
public final class ExactJet implements JetSource {

  private final FiniteProcess process;
  private final Layout layout;
  private final int agents;
  private final int size;
  private final int joint;
  private final double[] probabilities;
  private final int[] globals;
  private final int[] owners;
  private final double[] scores;
  private Stage here;
  private Stage later;
  private int locals;

  /** What is known of every state at a time. */
  private static final class Stage {
    final double[] value;
    final double[] gradient;
    final double[] second;

    Stage(int states, int agents, int size) {
      value = new double[states * agents];
      gradient = new double[states * agents * size];
      second = new double[states * size * size];
    }

    void clear(int states, int agents, int size, boolean curved) {
      Arrays.fill(value, 0, states * agents, 0);
      Arrays.fill(gradient, 0, states * agents * size, 0);
      if (curved) {
        Arrays.fill(second, 0, states * size * size, 0);
      }
    }
  }

  /** Room for one evaluation at a time. */
  public ExactJet(Layout layout) {
    this.layout = layout;
    process = layout.process();
    agents = process.agents();
    size = layout.size();
    joint = process.jointActions();
    probabilities = new double[layout.cells()];
    int states = 0;
    for (int t = 0; t < process.horizon(); t++) {
      states = Math.max(states, process.states(t));
    }
    here = new Stage(states, agents, size);
    later = new Stage(states, agents, size);
    int most = 0;
    for (int i = 0; i < agents; i++) {
      most += layout.width(i);
    }
    globals = new int[most];
    owners = new int[most];
    scores = new double[most];
  }

  /** Evaluates joint policies with second derivatives. */
  public void evaluate(double[] logits, Jet into) {
    evaluate(logits, 0, true, into);
  }

  @Override
  public void evaluate(double[] logits, long key, boolean curved, Jet into) {
    layout.probabilities(logits, probabilities);
    for (int t = process.horizon() - 1; t >= 0; t--) {
      int states = process.states(t);
      here.clear(states, agents, size, curved);
      for (int state = 0; state < states; state++) {
        state(process.layer(t), t, state, curved);
      }
      Stage swap = here;
      here = later;
      later = swap;
    }
    System.arraycopy(later.value, 0, into.value, 0, agents);
    System.arraycopy(later.gradient, 0, into.gradient, 0, agents * size);
    if (curved) {
      System.arraycopy(later.second, 0, into.second, 0, size * size);
    }
  }

  private void state(FiniteProcess.Layer layer, int time, int state, boolean curved) {
    for (int a = 0; a < joint; a++) {
      double weight = localise(layer, state, a);
      int next = layer.next[state * joint + a];
      for (int i = 0; i < agents; i++) {
        double reward = layer.rewards[(state * joint + a) * agents + i];
        double future = next < 0 ? 0 : process.discount() * later.value[next * agents + i];
        first(state, next, i, weight, reward + future);
        if (curved) {
          second(layer, state, next, i, weight, reward + future);
        }
      }
    }
  }

  /** The logits that a joint action's probability depends on, their scores; the probability. */
  private double localise(FiniteProcess.Layer layer, int state, int jointAction) {
    double weight = 1;
    locals = 0;
    for (int i = 0; i < agents; i++) {
      int situation = layer.situations[state * agents + i];
      int action = process.action(jointAction, i);
      weight *= probabilities[layout.cell(i, situation) + action];
      for (int k = 0; k < layout.width(i); k++) {
        globals[locals] = layout.index(i, situation) + k;
        owners[locals] = i;
        scores[locals++] = layout.score(probabilities, i, situation, action, k);
      }
    }
    return weight;
  }

  private void first(int state, int next, int agent, double weight, double q) {
    here.value[state * agents + agent] += weight * q;
    int row = (state * agents + agent) * size;
    for (int l = 0; l < locals; l++) {
      here.gradient[row + globals[l]] += weight * scores[l] * q;
    }
    if (next >= 0) {
      int from = (next * agents + agent) * size;
      double share = weight * process.discount();
      for (int c = 0; c < size; c++) {
        here.gradient[row + c] += share * later.gradient[from + c];
      }
    }
  }

  /** The rows of an agent's own logits of its return's Hessian. */
  private void second(
      FiniteProcess.Layer layer, int state, int next, int agent, double weight, double q) {
    int block = state * size * size;
    int situation = layer.situations[state * agents + agent];
    int base = layout.index(agent, situation);
    for (int l = 0; l < locals; l++) {
      if (owners[l] == agent) {
        int row = block + globals[l] * size;
        for (int m = 0; m < locals; m++) {
          double bend =
              owners[m] == agent
                  ? layout.bend(
                      probabilities, agent, situation, globals[l] - base, globals[m] - base)
                  : 0;
          here.second[row + globals[m]] += weight * q * (scores[l] * scores[m] + bend);
        }
      }
    }
    if (next >= 0) {
      carry(block, next, agent, weight * process.discount());
    }
  }

  private void carry(int block, int next, int agent, double share) {
    int gradient = (next * agents + agent) * size;
    for (int l = 0; l < locals; l++) {
      if (owners[l] == agent) {
        int row = block + globals[l] * size;
        for (int c = 0; c < size; c++) {
          here.second[row + c] += share * scores[l] * later.gradient[gradient + c];
        }
      }
    }
    int from = layout.offset(agent);
    int end = from + layout.size(agent);
    for (int r = from; r < end; r++) {
      double slope = share * later.gradient[gradient + r];
      for (int m = 0; m < locals; m++) {
        here.second[block + r * size + globals[m]] += slope * scores[m];
      }
      int to = block + r * size;
      int with = next * size * size + r * size;
      for (int c = 0; c < size; c++) {
        here.second[to + c] += share * later.second[with + c];
      }
    }
  }
}

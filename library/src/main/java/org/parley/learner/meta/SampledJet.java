package org.parley.learner.meta;

import java.util.Arrays;
import org.parley.math.StreamKey;

/**
 * Returns and derivatives by the score function, from one batch of plays: ∇V = E[R s] and ∇²V = E[R
 * (s sᵀ + ∇² log π)], with s the sum of a play's scores; or with each score credited with the
 * rewards that follow. Allocates nothing after it is made.
 */
public final class SampledJet implements JetSource {

  private final FiniteProcess process;
  private final Layout layout;
  private final Estimator estimator;
  private final int agents;
  private final int size;
  private final int joint;
  private final int horizon;
  private final double[] probabilities;
  private final int[] states;
  private final int[] played;
  private final int[] lengths;
  private final double[] weights;
  private final double[] credits;
  private final double[] baselines;
  private final double[] total;
  private int rows;

  /** Room for one batch at a time. */
  public SampledJet(Layout layout, Estimator estimator) {
    this.layout = layout;
    this.estimator = estimator;
    process = layout.process();
    agents = process.agents();
    size = layout.size();
    joint = process.jointActions();
    horizon = process.horizon();
    int most = horizon == 1 ? joint : estimator.batch();
    probabilities = new double[layout.cells()];
    states = new int[most * horizon];
    played = new int[most * horizon];
    lengths = new int[most];
    weights = new double[most];
    credits = new double[most * horizon * agents];
    baselines = new double[horizon * agents];
    total = new double[size];
  }

  /** Evaluates joint policies with second derivatives. */
  public void evaluate(double[] logits, long key, Jet into) {
    evaluate(logits, key, true, into);
  }

  @Override
  public void evaluate(double[] logits, long key, boolean curved, Jet into) {
    layout.probabilities(logits, probabilities);
    if (horizon == 1) {
      count(key);
    } else {
      play(key);
    }
    credit();
    into.clear();
    takeOffBaselines(into);
    double scale = scale();
    for (int row = 0; row < rows; row++) {
      add(row, scale * weights[row], curved, into);
    }
  }

  private double scale() {
    double batch = estimator.batch();
    return 1 / (estimator.baseline() ? batch - 1 : batch);
  }

  /** Plays of one step: it is enough to count how often each joint action was drawn. */
  private void count(long key) {
    rows = joint;
    Arrays.fill(weights, 0);
    for (int a = 0; a < joint; a++) {
      played[a] = a;
      lengths[a] = 1;
    }
    for (long k = 0; k < estimator.batch(); k++) {
      weights[draw(0, 0, key, k * agents)]++;
    }
  }

  private void play(long key) {
    rows = estimator.batch();
    Arrays.fill(weights, 1);
    for (int row = 0; row < rows; row++) {
      int state = 0;
      int time = 0;
      for (; time < horizon && state >= 0; time++) {
        int at = row * horizon + time;
        states[at] = state;
        played[at] = draw(time, state, key, (long) at * agents);
        state = process.layer(time).next[state * joint + played[at]];
      }
      lengths[row] = time;
    }
  }

  private int draw(int time, int state, long key, long position) {
    int[] situations = process.layer(time).situations;
    int drawn = 0;
    for (int i = 0; i < agents; i++) {
      int cell = layout.cell(i, situations[state * agents + i]);
      double left = StreamKey.uniform(key, position + i);
      int action = 0;
      while (action < process.actions(i) - 1 && left >= probabilities[cell + action]) {
        left -= probabilities[cell + action++];
      }
      drawn = drawn * process.actions(i) + action;
    }
    return drawn;
  }

  /** Discounted rewards that follow each step; credits of the first step are the returns. */
  private void credit() {
    for (int row = 0; row < rows; row++) {
      int first = row * horizon * agents;
      Arrays.fill(credits, first, first + horizon * agents, 0);
      double discount = 1;
      for (int t = 0; t < lengths[row]; t++) {
        int at = row * horizon + t;
        int cell = (states[at] * joint + played[at]) * agents;
        for (int i = 0; i < agents; i++) {
          credits[first + t * agents + i] = discount * process.layer(t).rewards[cell + i];
        }
        discount *= process.discount();
      }
      for (int t = lengths[row] - 2; t >= 0; t--) {
        for (int i = 0; i < agents; i++) {
          credits[first + t * agents + i] += credits[first + (t + 1) * agents + i];
        }
      }
    }
  }

  /** Notes mean returns; with a baseline, takes mean credits off, one a time and an agent. */
  private void takeOffBaselines(Jet into) {
    Arrays.fill(baselines, 0);
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < horizon * agents; c++) {
        baselines[c] += weights[row] * credits[row * horizon * agents + c] / estimator.batch();
      }
    }
    System.arraycopy(baselines, 0, into.value, 0, agents);
    if (estimator.baseline()) {
      for (int row = 0; row < rows; row++) {
        for (int c = 0; c < horizon * agents; c++) {
          credits[row * horizon * agents + c] -= baselines[c];
        }
      }
    }
  }

  private void add(int row, double weight, boolean curved, Jet into) {
    Arrays.fill(total, 0);
    boolean toGo = estimator.credit() == Estimator.Credit.TO_GO;
    for (int t = 0; t < lengths[row]; t++) {
      int credit = (row * horizon + (toGo ? t : 0)) * agents;
      for (int i = 0; i < agents; i++) {
        addScores(row, t, i, credit, weight, into);
      }
      if (curved) {
        addPast(row, t, credit, weight, into);
        include(row, t);
        addPresent(row, t, credit, weight, into);
      }
    }
  }

  private int situation(int row, int time, int agent) {
    int at = row * horizon + time;
    return process.layer(time).situations[states[at] * agents + agent];
  }

  private double score(int row, int time, int agent, int situation, int k) {
    int action = process.action(played[row * horizon + time], agent);
    return layout.score(probabilities, agent, situation, action, k);
  }

  /** Every agent's credit times the score of one agent. */
  private void addScores(int row, int time, int agent, int credit, double weight, Jet into) {
    int situation = situation(row, time, agent);
    int base = layout.index(agent, situation);
    for (int k = 0; k < layout.width(agent); k++) {
      double score = weight * score(row, time, agent, situation, k);
      for (int of = 0; of < agents; of++) {
        into.gradient[of * size + base + k] += credits[credit + of] * score;
      }
    }
  }

  /** Scores of past steps, rows, times the present ones, columns. */
  private void addPast(int row, int time, int credit, double weight, Jet into) {
    for (int by = 0; by < agents; by++) {
      int situation = situation(row, time, by);
      int base = layout.index(by, situation);
      for (int k = 0; k < layout.width(by); k++) {
        double score = weight * score(row, time, by, situation, k);
        for (int of = 0; of < agents; of++) {
          double factor = credits[credit + of] * score;
          int end = layout.offset(of) + layout.size(of);
          for (int r = layout.offset(of); r < end; r++) {
            into.second[r * size + base + k] += factor * total[r];
          }
        }
      }
    }
  }

  private void include(int row, int time) {
    for (int i = 0; i < agents; i++) {
      int situation = situation(row, time, i);
      for (int k = 0; k < layout.width(i); k++) {
        total[layout.index(i, situation) + k] += score(row, time, i, situation, k);
      }
    }
  }

  /** Present scores, rows, times all so far, columns; and the curvature of log π. */
  private void addPresent(int row, int time, int credit, double weight, Jet into) {
    for (int of = 0; of < agents; of++) {
      int situation = situation(row, time, of);
      int base = layout.index(of, situation);
      double factor = weight * credits[credit + of];
      for (int k = 0; k < layout.width(of); k++) {
        int to = (base + k) * size;
        double score = factor * score(row, time, of, situation, k);
        for (int c = 0; c < size; c++) {
          into.second[to + c] += score * total[c];
        }
        for (int m = 0; m < layout.width(of); m++) {
          into.second[to + base + m] += factor * layout.bend(probabilities, of, situation, k, m);
        }
      }
    }
  }
}

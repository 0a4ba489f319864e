package org.parley.learner.soft;

import org.parley.check.Problems;

/**
 * The soft Bellman operators of a game at temperature α (SVNR paper, equation 6). Both are
 * contractions of the largest difference by the factor γ. Pure.
 *
 * @param game the game
 * @param alpha temperature, above 0
 * @param base what entropy is measured against
 */
public record SoftBellman(FiniteGame game, double alpha, BaseMeasure base) {

  /** Refuses temperatures that are not above 0. */
  public SoftBellman {
    Problems problems = new Problems();
    problems.requirePositive("alpha", alpha, "Soft values need a temperature; 0.1 is low.");
    problems.throwIfAny("soft Bellman operator");
  }

  /** α log ∫ exp(Q(s, u) / α) dμ(u), for one state. */
  public double softMaximum(double[] q) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : q) {
      highest = Math.max(highest, value);
    }
    double sum = 0;
    for (double value : q) {
      sum += StrictMath.exp((value - highest) / alpha);
    }
    return highest + alpha * (StrictMath.log(sum) + base.logMass(q.length));
  }

  /** E_π[Q(s, u) − α log dπ/dμ(u)], for one state. */
  public double policyValue(double[] policy, double[] q) {
    double sum = 0;
    for (int u = 0; u < q.length; u++) {
      if (policy[u] > 0) {
        double surprise = StrictMath.log(policy[u]) - base.logMass(q.length);
        sum += policy[u] * (q[u] - alpha * surprise);
      }
    }
    return sum;
  }

  /** π(u | s) ∝ exp(Q(s, u) / α), for one state: the policy whose value is the soft maximum. */
  public double[] boltzmann(double[] q) {
    double value = softMaximum(q) - alpha * base.logMass(q.length);
    double[] policy = new double[q.length];
    for (int u = 0; u < q.length; u++) {
      policy[u] = StrictMath.exp((q[u] - value) / alpha);
    }
    return policy;
  }

  /** Γ_π Q, states × joint actions. */
  public double[][] evaluate(double[][] policy, double[][] q) {
    double[] values = new double[q.length];
    for (int s = 0; s < q.length; s++) {
      values[s] = policyValue(policy[s], q[s]);
    }
    return lookAhead(values);
  }

  /** Γ* Q, with the soft maximum for the value: states × joint actions. */
  public double[][] optimise(double[][] q) {
    double[] values = new double[q.length];
    for (int s = 0; s < q.length; s++) {
      values[s] = softMaximum(q[s]);
    }
    return lookAhead(values);
  }

  private double[][] lookAhead(double[] values) {
    double[][] q = zeros();
    for (int s = 0; s < q.length; s++) {
      for (int u = 0; u < q[s].length; u++) {
        q[s][u] = game.lookAhead(s, u, values);
      }
    }
    return q;
  }

  /** Q = 0. */
  public double[][] zeros() {
    return new double[game.states()][game.jointActions()];
  }

  /** The largest difference of two tables. */
  public static double distance(double[][] one, double[][] other) {
    double largest = 0;
    for (int s = 0; s < one.length; s++) {
      for (int u = 0; u < one[s].length; u++) {
        largest = Math.max(largest, Math.abs(one[s][u] - other[s][u]));
      }
    }
    return largest;
  }
}

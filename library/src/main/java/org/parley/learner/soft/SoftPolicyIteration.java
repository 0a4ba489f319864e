package org.parley.learner.soft;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.parley.check.Problems;

/**
 * Soft policy iteration (SVNR paper, Lemmas 4.1 and 4.2, Theorem 4.3): evaluate π until Q is known
 * to the tolerance, improve it in every state, and so on until Q no longer changes. Pure.
 *
 * @param bellman game, temperature and base measure
 * @param improvement how a state's policy follows from its Q
 * @param tolerance largest error of Q, above 0
 */
public record SoftPolicyIteration(SoftBellman bellman, Improvement improvement, double tolerance) {

  /** Refuses tolerances that are not above 0. */
  public SoftPolicyIteration {
    Problems problems = new Problems();
    problems.requirePositive("tolerance", tolerance, "1e-9 is usual.");
    problems.throwIfAny("soft policy iteration");
  }

  /** Exact: the Boltzmann policy. */
  public static SoftPolicyIteration exact(SoftBellman bellman, double tolerance) {
    return new SoftPolicyIteration(bellman, Improvement.boltzmann(), tolerance);
  }

  /**
   * A policy and what it is worth.
   *
   * @param policy π(u | s), states × joint actions
   * @param q Q^π(s, u), states × joint actions, to the tolerance
   */
  public record Evaluated(double[][] policy, double[][] q) {

    /** V^π of every state. */
    public double[] values(SoftBellman bellman) {
      double[] values = new double[q.length];
      for (int s = 0; s < q.length; s++) {
        values[s] = bellman.policyValue(policy[s], q[s]);
      }
      return values;
    }
  }

  /** The uniform policy, evaluated. */
  public Evaluated start() {
    double[][] policy = bellman.zeros();
    for (double[] row : policy) {
      Arrays.fill(row, 1.0 / row.length);
    }
    return evaluate(policy);
  }

  /** Q^π as the fixed point of Γ_π (Lemma 4.1). */
  public Evaluated evaluate(double[][] policy) {
    return new Evaluated(policy, fixedPoint(q -> bellman.evaluate(policy, q)));
  }

  /** Improves the policy in every state and evaluates the new one (Lemma 4.2). */
  public Evaluated improve(Evaluated now) {
    double[][] policy = new double[now.q.length][];
    for (int s = 0; s < policy.length; s++) {
      policy[s] = improvement.improve(bellman, now.q[s]);
    }
    return evaluate(policy);
  }

  /** Iterates from the uniform policy until Q changes by no more than the tolerance. */
  public Evaluated solve(int mostIterations) {
    Evaluated now = start();
    for (int k = 0; k < mostIterations; k++) {
      Evaluated next = improve(now);
      double change = SoftBellman.distance(now.q, next.q);
      now = next;
      if (change <= tolerance) {
        break;
      }
    }
    return now;
  }

  /** The soft optimum Q* by soft value iteration, to the tolerance. */
  public double[][] optimum() {
    return fixedPoint(bellman::optimise);
  }

  /** What a γ-contraction comes to: a change of δ leaves an error of δ γ / (1 − γ) at most. */
  private double[][] fixedPoint(UnaryOperator<double[][]> operator) {
    double discount = bellman.game().discount();
    double[][] q = operator.apply(bellman.zeros());
    double change = Double.POSITIVE_INFINITY;
    while (change * discount > tolerance * (1 - discount)) {
      double[][] next = operator.apply(q);
      change = SoftBellman.distance(q, next);
      q = next;
    }
    return q;
  }
}

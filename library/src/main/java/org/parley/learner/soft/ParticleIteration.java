package org.parley.learner.soft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.check.Problems;
import org.parley.learner.particles.Negotiated;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.math.Matrix;

/**
 * Soft policy iteration with particles that negotiate (SVNR paper, Theorem 4.3): evaluate the
 * particles' policy, let new particles negotiate Q in every state, and so on.
 *
 * <p>M points have no entropy. The policy of a state is therefore the particles spread by a
 * Gaussian; its soft value V = E[Q − α log π], π the density by the uniform law, is an integral
 * over a grid. Against the Boltzmann policy of the same Q a state loses {@code α KL(π ‖ exp(Q /
 * α))}, its {@link Improved#loss}. With the exact policy the loss is 0 and Lemma 4.2 holds; with
 * losses of ε at most, values fall by ε / (1 − γ) at most in a step, and come within ε / (1 − γ)²
 * of the soft optimum in the long run. The temperature is that of the last round. Pure.
 *
 * @param game the game
 * @param negotiation how particles negotiate, from the same start in every state and step
 * @param rounds of a negotiation, at least 1
 * @param seed of the particles' starts
 * @param grid cells a coordinate for integrals, 8 to 1,000
 * @param width of the Gaussian, in shares of an interval, at least half a cell, at most 1
 */
public record ParticleIteration(
    SmoothGame game,
    ParticleNegotiation negotiation,
    long rounds,
    long seed,
    int grid,
    double width) {

  private static final double TOLERANCE = 1e-9;

  /** Refuses numbers out of range, all at once. */
  public ParticleIteration {
    Problems problems = new Problems();
    problems.requireRange("rounds", rounds, 1, Long.MAX_VALUE, "1,000 is usual.");
    boolean fine = problems.requireRange("grid", grid, 8, 1_000, "40 is usual.");
    problems.require(
        !fine || width >= 0.5 / grid && width <= 1,
        "width",
        width,
        "from half a cell, " + 0.5 / grid + ", to 1",
        "A narrower Gaussian falls between the cells: take a finer grid.");
    problems.throwIfAny("particle iteration");
  }

  /**
   * A policy and what it is worth.
   *
   * @param particles M × D of every state, in the game's units; none before the first improvement
   * @param values V^π of every state
   * @param loss how much less V^π is, state by state, than the soft maximum of the Q it was made
   *     for
   */
  public record Improved(List<Matrix> particles, double[] values, double[] loss) {

    /** The largest loss of a state. */
    public double largestLoss() {
      return Arrays.stream(loss).max().orElseThrow();
    }
  }

  /** α: the temperature of a negotiation's last round. */
  public double alpha() {
    return negotiation.annealing().temperature(rounds - 1, rounds);
  }

  private ActionGrid cells() {
    return new ActionGrid(game.space(), grid);
  }

  private SoftPolicyIteration exact() {
    SoftBellman bellman = new SoftBellman(game.on(cells()), alpha(), BaseMeasure.UNIFORM);
    return SoftPolicyIteration.exact(bellman, TOLERANCE);
  }

  /** V* of every state: soft value iteration on the grid. */
  public double[] optimum() {
    SoftPolicyIteration exact = exact();
    return Arrays.stream(exact.optimum()).mapToDouble(exact.bellman()::softMaximum).toArray();
  }

  /** The uniform policy and so many improvements of it, each evaluated. */
  public List<Improved> solve(int improvements) {
    SoftPolicyIteration exact = exact();
    SoftPolicyIteration.Evaluated now = exact.start();
    double[] values = now.values(exact.bellman());
    List<Improved> path = new ArrayList<>();
    path.add(new Improved(List.of(), values, loss(exact.bellman(), now.policy(), now.q())));
    for (int k = 0; k < improvements; k++) {
      List<Matrix> particles = negotiated(values);
      double[][] policy =
          particles.stream().map(m -> cells().smoothed(m, width)).toArray(double[][]::new);
      double[] loss = loss(exact.bellman(), policy, now.q());
      now = exact.evaluate(policy);
      values = now.values(exact.bellman());
      path.add(new Improved(particles, values, loss));
    }
    return path;
  }

  private List<Matrix> negotiated(double[] values) {
    List<Matrix> particles = new ArrayList<>();
    for (int state = 0; state < game.states(); state++) {
      Negotiated agreed =
          negotiation.negotiate(game.rewards().get(state), game.value(state, values), rounds, seed);
      particles.add(agreed.particles());
    }
    return List.copyOf(particles);
  }

  /** α KL(π ‖ exp(Q / α)) of every state. */
  private static double[] loss(SoftBellman bellman, double[][] policy, double[][] q) {
    double[] loss = new double[q.length];
    for (int s = 0; s < q.length; s++) {
      loss[s] = bellman.softMaximum(q[s]) - bellman.policyValue(policy[s], q[s]);
    }
    return loss;
  }
}

package org.parley.learner.particles;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.game.JointSpace;
import org.parley.negotiation.NegotiationSets;
import org.parley.stein.Kernel;

/**
 * One round of negotiation: u ← P(u + ε φ(u)) for all particles and agents at once, P the nearest
 * joint action in the box. Holds scratch: one instance a thread.
 */
final class Round {

  private final JointValue value;
  private final JointSpace space;
  private final double step;
  private final ExactDirection direction;
  private final double[] gradient;
  private final double[] moved;
  private final double[] at;
  private final double[] slope;

  Round(ParticleNegotiation spec, NegotiationSets sets, JointSpace space, JointValue value) {
    this.value = value;
    this.space = space;
    this.step = spec.step();
    int agents = space.agents();
    int[][] own = new int[agents][];
    int[][] scopes = new int[agents][];
    for (int agent = 0; agent < agents; agent++) {
      own[agent] = coordinates(space, agent);
      scopes[agent] = coordinates(space, sets.scopeOf(agent));
    }
    Kernel kernel = spec.kernel();
    direction = new ExactDirection(kernel, scopes, own, spec.particles());
    gradient = new double[spec.particles() * space.dimension()];
    moved = new double[gradient.length];
    at = new double[space.dimension()];
    slope = new double[space.dimension()];
  }

  private static int[] coordinates(JointSpace space, int... agents) {
    return Arrays.stream(agents)
        .flatMap(
            agent ->
                IntStream.range(space.offset(agent), space.offset(agent) + space.dimension(agent)))
        .toArray();
  }

  /**
   * Moves the particles.
   *
   * @param u M × D in [−1, 1], overwritten
   * @param alpha temperature of the round
   * @return the largest move of a coordinate
   */
  double apply(double[] u, double alpha) {
    slopes(u);
    direction.compute(u, gradient, alpha, moved);
    double largest = 0;
    for (int i = 0; i < u.length; i++) {
      double to = Math.max(-1, Math.min(1, u[i] + step * moved[i]));
      largest = Math.max(largest, Math.abs(to - u[i]));
      u[i] = to;
    }
    return largest;
  }

  /** ∇Q at all particles, by coordinates of [−1, 1]. */
  private void slopes(double[] u) {
    for (int from = 0; from < u.length; from += at.length) {
      Units.toGame(space, u, from, at);
      value.gradient(at, slope);
      for (int d = 0; d < at.length; d++) {
        gradient[from + d] = slope[d] * (space.high(d) - space.low(d)) / 2;
      }
    }
  }
}

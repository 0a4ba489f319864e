package org.parley.learner.svnr;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.game.JointSpace;
import org.parley.math.Matrix;
import org.parley.negotiation.NegotiationSets;
import org.parley.network.Descent;
import org.parley.stein.Kernel;
import org.parley.stein.SteinDirection;

/**
 * The half of a particle step that all games share: from the critic's gradient at the fixed
 * particles to moved maps (equations 9 and 10). Holds scratch.
 */
final class ParticleMove {

  private final Svnr spec;
  private final Negotiators negotiators;
  private final List<Descent> optimisers;
  private final Matrix direction;
  private final float[][] pulls;
  private NegotiationSets heard;
  private SteinDirection stein;

  /**
   * Makes room.
   *
   * @param rows updated particles of a step, all sets together
   */
  ParticleMove(Svnr spec, Negotiators negotiators, List<Descent> optimisers, int rows) {
    this.spec = spec;
    this.negotiators = negotiators;
    this.optimisers = optimisers;
    direction = Matrix.zeros(rows, negotiators.space().dimension());
    pulls = new float[negotiators.space().agents()][];
    for (int agent = 0; agent < pulls.length; agent++) {
      pulls[agent] = new float[negotiators.map(agent).parameters().length];
    }
  }

  /**
   * Moves every map.
   *
   * @param fixed the pass that made the fixed particles
   * @param updated the pass that made the updated particles
   * @param gradient ∇_u Q at the fixed particles, overwritten
   * @param share of the maps' learning rate
   */
  void apply(
      NegotiationPass fixed,
      NegotiationPass updated,
      Matrix gradient,
      double temperature,
      double share) {
    ParticleSpace where = spec.particleSpace();
    where.score(gradient, fixed.actions(), temperature);
    Matrix from = fixed.particles(where);
    Matrix to = updated.particles(where);
    stein().compute(from, gradient, to, spec.particleSets(), temperature, direction);
    for (int agent = 0; agent < pulls.length; agent++) {
      updated.pull(agent, direction, where, spec.outputPenalty(), pulls[agent]);
      optimisers.get(agent).step(negotiators.map(agent).parameters(), pulls[agent], share);
    }
  }

  /** The direction for the sets as they are now. */
  private SteinDirection stein() {
    if (negotiators.sets() != heard) {
      heard = negotiators.sets();
      stein = direction(spec, negotiators);
    }
    return stein;
  }

  private static SteinDirection direction(Svnr spec, Negotiators negotiators) {
    JointSpace space = negotiators.space();
    int[][] own = new int[space.agents()][];
    int[][] compared = new int[space.agents()][];
    for (int agent = 0; agent < own.length; agent++) {
      own[agent] = coordinates(space, IntStream.of(agent));
      compared[agent] =
          spec.kernel().scope() == Kernel.Scope.JOINT
              ? coordinates(space, IntStream.range(0, space.agents()))
              : coordinates(space, IntStream.of(negotiators.sets().scopeOf(agent)));
    }
    return new SteinDirection(spec.kernel(), spec.repulsion(), compared, own);
  }

  /** The coordinates of some agents' actions in the joint action. */
  private static int[] coordinates(JointSpace space, IntStream agents) {
    return agents
        .flatMap(i -> IntStream.range(space.offset(i), space.offset(i) + space.dimension(i)))
        .toArray();
  }
}

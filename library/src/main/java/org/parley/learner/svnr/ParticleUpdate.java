package org.parley.learner.svnr;

import java.util.stream.IntStream;
import org.parley.game.JointSpace;
import org.parley.learner.Critic;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.stein.Kernel;
import org.parley.stein.SteinDirection;

/**
 * One step of every agent's map along the Stein direction (equations 9 and 10). Holds scratch; what
 * it changes is the state it was made for.
 */
final class ParticleUpdate {

  private final Svnr spec;
  private final SvnrState state;
  private final NegotiationPass fixed;
  private final NegotiationPass updated;
  private final Critic.Pass critic;
  private final SteinDirection stein;
  private final Matrix gradient;
  private final Matrix direction;
  private final float[][] pulls;

  ParticleUpdate(Svnr spec, SvnrState state) {
    this.spec = spec;
    this.state = state;
    JointSpace space = state.negotiators.space();
    int half = spec.particleSets() * spec.particles() / 2;
    fixed = new NegotiationPass(state.negotiators, half);
    updated = new NegotiationPass(state.negotiators, half);
    critic = state.critic.pass(half);
    stein = steinDirection(spec, state.negotiators);
    gradient = Matrix.zeros(half, space.dimension());
    direction = Matrix.zeros(half, space.dimension());
    pulls = new float[space.agents()][];
    for (int agent = 0; agent < pulls.length; agent++) {
      pulls[agent] = new float[state.negotiators.map(agent).parameters().length];
    }
  }

  /** Draws particle sets and moves every map. */
  void apply(RandomStream stream, double temperature) {
    Matrix source = fixed.act(stream.named("fixed"));
    updated.act(stream.named("updated"));
    ParticleSpace where = spec.particleSpace();
    critic.actionGradient(source, gradient);
    where.score(gradient, source, temperature);
    Matrix from = fixed.particles(where);
    Matrix to = updated.particles(where);
    stein.compute(from, gradient, to, spec.particleSets(), temperature, direction);
    for (int agent = 0; agent < pulls.length; agent++) {
      updated.pull(agent, direction, where, spec.outputPenalty(), pulls[agent]);
      float[] parameters = state.negotiators.map(agent).parameters();
      state.optimisers.get(agent).step(parameters, pulls[agent]);
    }
  }

  static SteinDirection steinDirection(Svnr spec, Negotiators negotiators) {
    JointSpace space = negotiators.space();
    int[][] own = new int[space.agents()][];
    int[][] compared = new int[space.agents()][];
    for (int agent = 0; agent < own.length; agent++) {
      own[agent] = coordinates(space, IntStream.of(agent));
      compared[agent] =
          spec.kernel().scope() == Kernel.Scope.JOINT
              ? coordinates(space, IntStream.range(0, space.agents()))
              : coordinates(space, IntStream.of(negotiators.scope(agent)));
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

package org.parley.learner.svnr;

import java.util.stream.IntStream;
import org.parley.game.JointSpace;
import org.parley.learner.Critic;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Adam;
import org.parley.stein.Kernel;
import org.parley.stein.SteinDirection;

/**
 * One step of every agent's map along the Stein direction (equations 9 and 10). Holds scratch; what
 * it changes is the state it was made for.
 */
final class ParticleUpdate {

  private final Svnr spec;
  private final SvnrState state;
  private final Adam adam;
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
    adam = spec.policyAdam();
    fixed = new NegotiationPass(state.negotiators, half);
    updated = new NegotiationPass(state.negotiators, half);
    critic = state.critic.pass(half);
    stein = steinDirection(spec.kernel(), state.negotiators);
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
    Matrix moved = updated.act(stream.named("updated"));
    critic.actionGradient(source, gradient);
    stein.compute(source, gradient, moved, spec.particleSets(), temperature, direction);
    for (int agent = 0; agent < pulls.length; agent++) {
      updated.pull(agent, direction, spec.outputPenalty(), pulls[agent]);
      float[] parameters = state.negotiators.map(agent).parameters();
      adam.descend(parameters, pulls[agent], state.optimisers.get(agent));
    }
  }

  static SteinDirection steinDirection(Kernel kernel, Negotiators negotiators) {
    JointSpace space = negotiators.space();
    int[][] own = new int[space.agents()][];
    int[][] compared = new int[space.agents()][];
    for (int agent = 0; agent < own.length; agent++) {
      own[agent] = coordinates(space, IntStream.of(agent));
      compared[agent] =
          kernel.scope() == Kernel.Scope.JOINT
              ? coordinates(space, IntStream.range(0, space.agents()))
              : coordinates(space, IntStream.of(negotiators.scope(agent)));
    }
    return new SteinDirection(kernel, compared, own);
  }

  /** The coordinates of some agents' actions in the joint action. */
  private static int[] coordinates(JointSpace space, IntStream agents) {
    return agents
        .flatMap(i -> IntStream.range(space.offset(i), space.offset(i) + space.dimension(i)))
        .toArray();
  }
}

package org.parley.learner.svnr;

import org.parley.game.JointSpace;
import org.parley.learner.Critic;
import org.parley.math.Matrix;
import org.parley.math.StreamKey;

/**
 * One step of every agent's map along the Stein direction in a one-shot game (equations 9 and 10).
 * Holds scratch; what it changes is the state it was made for.
 */
final class ParticleUpdate {

  private final Svnr spec;
  private final int dimension;
  private final NegotiationPass fixed;
  private final NegotiationPass updated;
  private final Critic.Pass critic;
  private final Matrix gradient;
  private final ParticleMove move;

  ParticleUpdate(Svnr spec, SvnrState state) {
    this.spec = spec;
    JointSpace space = state.negotiators.space();
    dimension = space.dimension();
    int half = spec.particleSets() * spec.particles() / 2;
    fixed = new NegotiationPass(state.negotiators, half);
    updated = NegotiationPass.pulled(state.negotiators, half);
    critic = state.critic.pass(half);
    gradient = Matrix.zeros(half, dimension);
    move = new ParticleMove(spec, state.negotiators, state.optimisers, half);
  }

  /**
   * Draws particle sets and moves every map.
   *
   * @param streamKey key of the step's stream
   * @param share of the maps' learning rate
   * @return the fixed particles' {@link Heat}
   */
  double apply(long streamKey, double temperature, double share) {
    Matrix source = fixed.act(StreamKey.named(streamKey, "fixed"));
    updated.act(StreamKey.named(streamKey, "updated"));
    Matrix q = critic.actionGradient(source, gradient);
    double heat = Heat.of(q, spec.particleSets(), dimension, temperature);
    move.apply(fixed, updated, gradient, temperature, share);
    return heat;
  }
}

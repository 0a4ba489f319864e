package org.parley.learner.svnr;

import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.Transitions;
import org.parley.learner.sequential.Joined;
import org.parley.learner.sequential.Scenes;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Descent;

/**
 * One step of every agent's map along the Stein direction, one particle set at each of some states
 * drawn from memory (equations 9 and 10).
 */
final class SequentialParticles {

  private final Svnr spec;
  private final Transitions memory;
  private final int history;
  private final float scale;
  private final Scenes scenes;
  private final NegotiationPass fixed;
  private final NegotiationPass updated;
  private final Critic.Pass critic;
  private final Matrix asked;
  private final Matrix slope;
  private final Matrix gradient;
  private final ParticleMove move;

  SequentialParticles(
      Svnr spec,
      SequentialGame game,
      Negotiators negotiators,
      List<Descent> optimisers,
      Transitions memory,
      Critic of) {
    this.spec = spec;
    this.memory = memory;
    history = game.history();
    scale = (float) spec.sequential().inputScale();
    int half = spec.particles() / 2;
    int rows = spec.particleSets() * half;
    int dimension = game.space().dimension();
    scenes = new Scenes(game, spec.particleSets(), half);
    fixed = new NegotiationPass(negotiators, rows, scenes.observations());
    updated = NegotiationPass.pulled(negotiators, rows, scenes.observations());
    critic = of.pass(rows);
    move = new ParticleMove(spec, negotiators, optimisers, rows);
    asked = Matrix.zeros(rows, game.stateSize() + dimension);
    slope = Matrix.zeros(rows, game.stateSize() + dimension);
    gradient = Matrix.zeros(rows, dimension);
  }

  /**
   * Draws states and particle sets and moves every map.
   *
   * @param share of the maps' learning rate
   * @return the fixed particles' {@link Heat}, the mean over states
   */
  double apply(RandomStream stream, double temperature, double share) {
    RandomStream drawn = stream.named("states");
    int sets = spec.particleSets();
    for (int set = 0; set < sets; set++) {
      scenes.load(memory, memory.draw(drawn, set, sets, history), set);
    }
    Matrix source = fixed.act(stream.named("fixed"));
    updated.act(stream.named("updated"));
    Joined.join(scenes.states(), 1, source, 1, scale, asked);
    Matrix q = critic.actionGradient(asked, slope);
    double heat = Heat.of(q, sets, gradient.columns(), temperature);
    Joined.actions(slope, gradient);
    move.apply(fixed, updated, gradient, temperature, share);
    return heat;
  }
}

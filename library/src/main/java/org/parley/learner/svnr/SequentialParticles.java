package org.parley.learner.svnr;

import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.Transitions;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Descent;
import org.parley.stein.SteinDirection;

/**
 * One step of every agent's map along the Stein direction, one particle set at each of some states
 * drawn from memory (equations 9 and 10).
 */
final class SequentialParticles {

  private final Svnr spec;
  private final Negotiators negotiators;
  private final List<Descent> optimisers;
  private final Transitions memory;
  private final int history;
  private final float scale;
  private final Scenes scenes;
  private final NegotiationPass fixed;
  private final NegotiationPass updated;
  private final Critic.Pass critic;
  private final SteinDirection stein;
  private final Matrix asked;
  private final Matrix slope;
  private final Matrix gradient;
  private final Matrix direction;
  private final float[][] pulls;

  SequentialParticles(
      Svnr spec,
      SequentialGame game,
      Negotiators negotiators,
      List<Descent> optimisers,
      Transitions memory,
      Critic of) {
    this.spec = spec;
    this.negotiators = negotiators;
    this.optimisers = optimisers;
    this.memory = memory;
    history = game.history();
    scale = (float) spec.sequential().inputScale();
    int half = spec.particles() / 2;
    int rows = spec.particleSets() * half;
    int dimension = game.space().dimension();
    scenes = new Scenes(game, spec.particleSets(), half);
    fixed = new NegotiationPass(negotiators, rows, scenes.observations());
    updated = new NegotiationPass(negotiators, rows, scenes.observations());
    critic = of.pass(rows);
    stein = ParticleUpdate.steinDirection(spec, negotiators);
    asked = Matrix.zeros(rows, game.stateSize() + dimension);
    slope = Matrix.zeros(rows, game.stateSize() + dimension);
    gradient = Matrix.zeros(rows, dimension);
    direction = Matrix.zeros(rows, dimension);
    pulls = new float[game.space().agents()][];
    for (int agent = 0; agent < pulls.length; agent++) {
      pulls[agent] = new float[negotiators.map(agent).parameters().length];
    }
  }

  /** Draws states and particle sets and moves every map. */
  void apply(RandomStream stream, double temperature) {
    RandomStream drawn = stream.named("states");
    int sets = spec.particleSets();
    for (int set = 0; set < sets; set++) {
      scenes.load(memory, memory.draw(drawn, set, sets, history), set);
    }
    Matrix source = fixed.act(stream.named("fixed"));
    updated.act(stream.named("updated"));
    Joined.join(scenes.states(), 1, source, 1, scale, asked);
    critic.actionGradient(asked, slope);
    Joined.actions(slope, gradient);
    ParticleSpace where = spec.particleSpace();
    where.score(gradient, source, temperature);
    Matrix from = fixed.particles(where);
    stein.compute(from, gradient, updated.particles(where), sets, temperature, direction);
    for (int agent = 0; agent < pulls.length; agent++) {
      updated.pull(agent, direction, where, spec.outputPenalty(), pulls[agent]);
      optimisers.get(agent).step(negotiators.map(agent).parameters(), pulls[agent]);
    }
  }
}

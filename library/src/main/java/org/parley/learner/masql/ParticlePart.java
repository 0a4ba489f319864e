package org.parley.learner.masql;

import java.util.stream.IntStream;
import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Joined;
import org.parley.learner.sequential.Scenes;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Descent;
import org.parley.stein.SteinDirection;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** One agent's sampler: a step along the Stein direction of its critic. */
final class ParticlePart implements Stateful {

  private final Sampler sampler;
  private final Scenes states;
  private final Sampler.Pass fixed;
  private final Sampler.Pass updated;
  private final Critic.Pass critic;
  private final SteinDirection stein;
  private final Descent descent;
  private final double penalty;
  private final float scale;
  private final Matrix asked;
  private final Matrix slope;
  private final Matrix gradient;
  private final Matrix direction;
  private final float[] pull;

  /**
   * Makes room.
   *
   * @param states the states of an update, each in as many rows as a set has fixed particles
   */
  ParticlePart(Settings spec, SequentialGame game, Sampler sampler, Critic judge, Scenes states) {
    this.sampler = sampler;
    this.states = states;
    penalty = spec.get(Shared.OUTPUT_PENALTY);
    scale = (float) spec.get(Shared.SEQUENTIAL).inputScale();
    int rows = states.states().rows();
    int dimension = game.space().dimension();
    fixed = sampler.pass(states.observations());
    updated = sampler.pulledPass(states.observations());
    critic = judge.pass(rows);
    int[][] all = {IntStream.range(0, dimension).toArray()};
    stein = new SteinDirection(spec.get(Masql.KERNEL), spec.get(Masql.REPULSION), all, all);
    int size = sampler.map().parameters().length;
    descent = spec.get(Shared.OPTIMISER).over(size, spec.get(Shared.POLICY_RATE));
    asked = Matrix.zeros(rows, game.stateSize() + dimension);
    slope = Matrix.zeros(rows, game.stateSize() + dimension);
    gradient = Matrix.zeros(rows, dimension);
    direction = Matrix.zeros(rows, dimension);
    pull = new float[size];
  }

  /** Draws a particle set for every state and moves the sampler. */
  void apply(RandomStream stream, double alpha) {
    Matrix from = fixed.act(stream.named("fixed"));
    Matrix to = updated.act(stream.named("updated"));
    Joined.join(states.states(), 1, from, 1, scale, asked);
    critic.actionGradient(asked, slope);
    Joined.actions(slope, gradient);
    int sets = states.states().rows() / states.each();
    stein.compute(from, gradient, to, sets, alpha, direction);
    updated.pull(direction, penalty, pull);
    descent.step(sampler.map().parameters(), pull);
  }

  @Override
  public void save(StateWriter out) {
    descent.save(out);
  }

  @Override
  public void load(StateReader in) {
    descent.load(in);
  }
}

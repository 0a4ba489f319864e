package org.parley.learner.masql;

import java.util.List;
import java.util.Map;
import org.parley.game.SequentialGame;
import org.parley.learner.offpolicy.TeamPolicy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;

/**
 * What is executed: every agent imagines a joint action with noise of its own, and does its part.
 */
final class MasqlPolicy extends TeamPolicy {

  private final SequentialGame game;
  private final List<Sampler> samplers;

  /** The policy of samplers that nobody changes any more. */
  MasqlPolicy(SequentialGame game, List<Sampler> samplers) {
    super(game);
    this.game = game;
    this.samplers = List.copyOf(samplers);
  }

  @Override
  public int noiseDimension() {
    return samplers.size() * samplers.get(0).noiseDimension();
  }

  @Override
  protected Matrix unit(Matrix observations, RandomStream stream) {
    return team(observations).act(stream);
  }

  @Override
  protected Matrix unit(Matrix observations, Matrix noise) {
    return team(observations).act(noise);
  }

  private Team team(Matrix observations) {
    return new Team(game.space(), samplers, observations);
  }

  @Override
  public Map<String, Mlp> networks() {
    return byAgent(agent -> samplers.get(agent).map());
  }
}

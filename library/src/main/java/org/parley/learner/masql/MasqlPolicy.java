package org.parley.learner.masql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.offpolicy.Unseeing;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;

/**
 * What is executed: every agent imagines a joint action with noise of its own, and does its part.
 */
final class MasqlPolicy implements Policy {

  private final SequentialGame game;
  private final List<Sampler> samplers;

  /** The policy of samplers that nobody changes any more. */
  MasqlPolicy(SequentialGame game, List<Sampler> samplers) {
    this.game = game;
    this.samplers = List.copyOf(samplers);
  }

  @Override
  public int observationSize() {
    return game.observationSize();
  }

  @Override
  public int noiseDimension() {
    return samplers.size() * samplers.get(0).noiseDimension();
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    return jointActions(Unseeing.rows(this, rows), stream);
  }

  @Override
  public Matrix jointActions(Matrix observations, RandomStream stream) {
    Team team = new Team(game.space(), samplers, observations);
    return inGame(team.act(stream));
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    return jointActionsOf(Unseeing.rows(this, noise.rows()), noise);
  }

  @Override
  public Matrix jointActionsOf(Matrix observations, Matrix noise) {
    return inGame(new Team(game.space(), samplers, observations).act(noise));
  }

  private Matrix inGame(Matrix unit) {
    Matrix inGame = Matrix.zeros(unit.rows(), unit.columns());
    game.space().toGame(unit, inGame);
    return inGame;
  }

  @Override
  public Map<String, Mlp> networks() {
    Map<String, Mlp> networks = new LinkedHashMap<>();
    for (int agent = 0; agent < samplers.size(); agent++) {
      networks.put(game.agents().get(agent).name(), samplers.get(agent).map());
    }
    return Collections.unmodifiableMap(networks);
  }
}

package org.parley.learner.pr2;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.learner.Policy;
import org.parley.learner.offpolicy.Unseeing;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/** What a team of such agents executes: without noise at level 0, from its guesses above. */
final class Pr2Policy implements Policy {

  private final Minds minds;

  /** The policy of minds that nobody changes any more. */
  Pr2Policy(Minds minds) {
    this.minds = minds;
  }

  @Override
  public int observationSize() {
    return minds.game().observationSize();
  }

  @Override
  public int noiseDimension() {
    return Team.noiseDimension(minds);
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    return jointActions(Unseeing.rows(this, rows), stream);
  }

  @Override
  public Matrix jointActions(Matrix observations, RandomStream stream) {
    return inGame(new Team(minds, observations.rows(), false).act(observations, stream));
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    return jointActionsOf(Unseeing.rows(this, noise.rows()), noise);
  }

  @Override
  public Matrix jointActionsOf(Matrix observations, Matrix noise) {
    Unseeing.requireNoise(this, noise);
    return inGame(new Team(minds, noise.rows(), false).act(observations, noise));
  }

  private Matrix inGame(Matrix unit) {
    Matrix inGame = Matrix.zeros(unit.rows(), unit.columns());
    minds.game().space().toGame(unit, inGame);
    return inGame;
  }

  @Override
  public void save(StateWriter out) {
    minds.save(out);
  }

  @Override
  public Map<String, Mlp> networks() {
    Map<String, Mlp> networks = new LinkedHashMap<>();
    for (int agent = 0; agent < minds.agents(); agent++) {
      String name = minds.game().agents().get(agent).name();
      networks.put(name, minds.actor(agent));
      networks.put(name + "/opponents", minds.model(agent));
    }
    return Collections.unmodifiableMap(networks);
  }
}

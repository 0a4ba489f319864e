package org.parley.learner.offpolicy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/** What deterministic actors execute: no noise is needed. */
public final class ActorsPolicy implements Policy {

  private final Actors actors;

  /** The policy of actors that nobody changes any more. */
  public ActorsPolicy(Actors actors) {
    this.actors = actors;
  }

  @Override
  public int observationSize() {
    return actors.game().observationSize();
  }

  @Override
  public int noiseDimension() {
    return 0;
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    return jointActions(Unseeing.rows(this, rows), stream);
  }

  @Override
  public Matrix jointActions(Matrix observations, RandomStream stream) {
    Matrix unit = actors.pass(observations).act();
    Matrix inGame = Matrix.zeros(unit.rows(), unit.columns());
    actors.game().space().toGame(unit, inGame);
    return inGame;
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    return jointActions(Unseeing.rows(this, noise.rows()), null);
  }

  @Override
  public Matrix jointActionsOf(Matrix observations, Matrix noise) {
    return jointActions(observations, null);
  }

  @Override
  public void save(StateWriter out) {
    actors.save(out);
  }

  @Override
  public Map<String, Mlp> networks() {
    Map<String, Mlp> networks = new LinkedHashMap<>();
    for (int agent = 0; agent < actors.game().agents().size(); agent++) {
      networks.put(actors.game().agents().get(agent).name(), actors.map(agent));
    }
    return Collections.unmodifiableMap(networks);
  }
}

package org.parley.learner.mappo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.learner.Policy;
import org.parley.learner.offpolicy.Unseeing;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/**
 * What MAPPO's agents execute, held to their intervals: the means of their Gaussians, or draws,
 * with one noise coordinate a coordinate of the joint action.
 */
final class MappoPolicy implements Policy {

  private final Team team;
  private final boolean sampled;

  MappoPolicy(Team team, boolean sampled) {
    this.team = team;
    this.sampled = sampled;
  }

  @Override
  public int observationSize() {
    return team.game().observationSize();
  }

  @Override
  public int noiseDimension() {
    return sampled ? team.game().space().dimension() : 0;
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    return jointActions(Unseeing.rows(this, rows), stream);
  }

  @Override
  public Matrix jointActions(Matrix observations, RandomStream stream) {
    Matrix noise = Matrix.zeros(observations.rows(), noiseDimension());
    stream.fillGaussian(noise.data(), 0, noise.data().length);
    return jointActionsOf(observations, noise);
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    return jointActionsOf(Unseeing.rows(this, noise.rows()), noise);
  }

  @Override
  public Matrix jointActionsOf(Matrix observations, Matrix noise) {
    Matrix unit = new TeamPass(team, observations.rows()).means(observations);
    if (sampled) {
      team.spread(noise, unit);
    }
    Team.clip(unit);
    Matrix inGame = Matrix.zeros(unit.rows(), unit.columns());
    team.game().space().toGame(unit, inGame);
    return inGame;
  }

  @Override
  public void save(StateWriter out) {
    team.save(out);
  }

  @Override
  public Map<String, Mlp> networks() {
    Map<String, Mlp> networks = new LinkedHashMap<>();
    for (int agent = 0; agent < team.means().count(); agent++) {
      networks.put(team.game().agents().get(agent).name(), team.means().at(agent));
    }
    return Collections.unmodifiableMap(networks);
  }
}

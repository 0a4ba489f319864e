package org.parley.learner.mappo;

import java.util.Map;
import org.parley.learner.offpolicy.TeamPolicy;
import org.parley.math.Matrix;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/**
 * What MAPPO's agents execute, held to their intervals: the means of their Gaussians, or draws,
 * with one noise coordinate a coordinate of the joint action.
 */
final class MappoPolicy extends TeamPolicy {

  private final Team team;
  private final boolean sampled;

  MappoPolicy(Team team, boolean sampled) {
    super(team.game());
    this.team = team;
    this.sampled = sampled;
  }

  @Override
  public int noiseDimension() {
    return sampled ? team.game().space().dimension() : 0;
  }

  @Override
  public void save(StateWriter out) {
    team.save(out);
  }

  @Override
  protected Matrix unit(Matrix observations, Matrix noise) {
    Matrix unit = new TeamPass(team, observations.rows()).means(observations);
    if (sampled) {
      team.spread(noise, unit);
    }
    Team.clip(unit);
    return unit;
  }

  @Override
  public Map<String, Mlp> networks() {
    return byAgent(team.means()::at);
  }
}

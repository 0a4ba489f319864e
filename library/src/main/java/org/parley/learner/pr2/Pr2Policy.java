package org.parley.learner.pr2;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.learner.offpolicy.TeamPolicy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/** What a team of such agents executes: without noise at level 0, from its guesses above. */
final class Pr2Policy extends TeamPolicy {

  private final Minds minds;

  /** The policy of minds that nobody changes any more. */
  Pr2Policy(Minds minds) {
    super(minds.game());
    this.minds = minds;
  }

  @Override
  public int noiseDimension() {
    return Team.noiseDimension(minds);
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

  @Override
  protected Matrix unit(Matrix observations, RandomStream stream) {
    return new Team(minds, observations.rows(), false).act(observations, stream);
  }

  @Override
  protected Matrix unit(Matrix observations, Matrix noise) {
    requireNoise(noise);
    return new Team(minds, noise.rows(), false).act(observations, noise);
  }
}

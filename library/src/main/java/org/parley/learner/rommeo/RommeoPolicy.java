package org.parley.learner.rommeo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.learner.offpolicy.TeamPolicy;
import org.parley.math.Matrix;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/** What a team executes whose agents act on what they imagine. */
final class RommeoPolicy extends TeamPolicy {

  private final Beliefs beliefs;

  /** The policy of beliefs that nobody changes any more. */
  RommeoPolicy(Beliefs beliefs) {
    super(beliefs.game());
    this.beliefs = beliefs;
  }

  private boolean drawsOwn() {
    return beliefs.own() == Execution.SAMPLE;
  }

  @Override
  public int noiseDimension() {
    return Play.noiseDimension(beliefs, drawsOwn());
  }

  @Override
  public void save(StateWriter out) {
    beliefs.save(out);
  }

  @Override
  public Map<String, Mlp> networks() {
    Map<String, Mlp> networks = new LinkedHashMap<>();
    for (int agent = 0; agent < beliefs.agents(); agent++) {
      String name = beliefs.game().agents().get(agent).name();
      networks.put(name, beliefs.policy(agent));
      networks.put(name + "/opponents", beliefs.model(agent));
      networks.put(name + "/prior", beliefs.prior(agent));
    }
    return Collections.unmodifiableMap(networks);
  }

  @Override
  protected Matrix unit(Matrix observations, Matrix noise) {
    requireNoise(noise);
    return new Play(beliefs, noise.rows(), drawsOwn()).act(observations, noise);
  }
}

package org.parley.learner.offpolicy;

import java.util.Map;
import org.parley.math.Matrix;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/** What deterministic actors execute: no noise is needed. */
public final class ActorsPolicy extends TeamPolicy {

  private final Actors actors;

  /** The policy of actors that nobody changes any more. */
  public ActorsPolicy(Actors actors) {
    super(actors.game());
    this.actors = actors;
  }

  @Override
  public void save(StateWriter out) {
    actors.save(out);
  }

  @Override
  protected Matrix unit(Matrix observations, Matrix noise) {
    return actors.pass(observations).act();
  }

  @Override
  public Map<String, Mlp> networks() {
    return byAgent(actors::map);
  }
}

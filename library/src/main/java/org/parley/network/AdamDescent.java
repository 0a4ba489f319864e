package org.parley.network;

import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** Steps of Adam. */
record AdamDescent(Adam adam, Adam.State state) implements Descent {

  @Override
  public void step(float[] parameters, float[] gradient, double share) {
    adam.descend(parameters, gradient, state, share);
  }

  @Override
  public void save(StateWriter out) {
    state.save(out);
  }

  @Override
  public void load(StateReader in) {
    state.load(in);
  }
}

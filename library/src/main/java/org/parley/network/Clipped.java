package org.parley.network;

import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** Steps down gradients that are shortened first. */
record Clipped(Optimiser optimiser, Descent steps) implements Descent {

  @Override
  public void step(float[] parameters, float[] gradient, double share) {
    optimiser.shorten(gradient);
    steps.step(parameters, gradient, share);
  }

  @Override
  public void save(StateWriter out) {
    steps.save(out);
  }

  @Override
  public void load(StateReader in) {
    steps.load(in);
  }
}

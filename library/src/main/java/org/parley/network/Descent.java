package org.parley.network;

import org.parley.store.Stateful;

/** The steps of one optimiser over one parameter array, with what it remembers between them. */
public interface Descent extends Stateful {

  /**
   * Moves the parameters one step down the gradient.
   *
   * @param gradient may be rescaled in place
   */
  void step(float[] parameters, float[] gradient);
}

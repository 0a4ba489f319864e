package org.parley.network;

import org.parley.store.Stateful;

/** The steps of one optimiser over one parameter array, with what it remembers between them. */
public interface Descent extends Stateful {

  /**
   * Moves the parameters one step down the gradient.
   *
   * @param gradient may be rescaled in place
   * @param share of the learning rate that is taken, from 0 to 1: {@link Fading#share}
   */
  void step(float[] parameters, float[] gradient, double share);
}

package org.parley.network;

/** The steps of one optimiser over one parameter array, with what it remembers between them. */
@FunctionalInterface
public interface Descent {

  /**
   * Moves the parameters one step down the gradient.
   *
   * @param gradient may be rescaled in place
   */
  void step(float[] parameters, float[] gradient);
}

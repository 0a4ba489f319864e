package org.parley.learner.meta;

/** Knows a game's returns and their derivatives, exactly or by play. Not for several threads. */
interface JetSource {

  /**
   * Evaluates joint policies.
   *
   * @param logits of all agents
   * @param key of the random stream of this evaluation
   * @param curved whether second derivatives are wanted; without, {@link Jet#second} is not written
   * @param into receives all of it
   */
  void evaluate(double[] logits, long key, boolean curved, Jet into);
}

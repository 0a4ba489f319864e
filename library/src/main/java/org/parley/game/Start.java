package org.parley.game;

/** How an episode begins. */
@FunctionalInterface
public interface Start {

  /**
   * Writes the first state; all coordinates are 0 before.
   *
   * @param state valid during the call only; its randomness is the only one to be used
   */
  void begin(State state);
}

package org.parley.game;

/** What one step does: reads state and actions, writes state, rewards and the end. */
@FunctionalInterface
public interface Dynamics {

  /**
   * Plays one step of one copy of the game.
   *
   * @param step valid during the call only; its randomness is the only one to be used
   */
  void play(Step step);
}

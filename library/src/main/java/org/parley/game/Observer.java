package org.parley.game;

/** What an agent sees of a state. */
@FunctionalInterface
public interface Observer {

  /**
   * Shows a state to an agent: adds as many numbers as were declared.
   *
   * @param state valid during the call only, not to be written to
   * @param agent index of the agent
   * @param seen receives the numbers, in order
   */
  void observe(State state, int agent, Observation seen);
}

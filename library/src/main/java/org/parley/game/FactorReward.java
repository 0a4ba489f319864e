package org.parley.game;

/** One term of a common payoff that is a sum over the factors of a {@link FactorGraph}. */
@FunctionalInterface
public interface FactorReward {

  /**
   * What a factor adds to everybody's payoff.
   *
   * @param factor its number in the graph, from 0
   * @param own the actions of the factor's agents, in the graph's order, in the game's units; valid
   *     during the call only. Nobody else's are there.
   * @return a finite number, the same for the same actions
   */
  double of(int factor, JointAction own);
}

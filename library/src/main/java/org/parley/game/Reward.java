package org.parley.game;

/** The common payoff of a one-shot game: what every agent gets for a joint action. */
@FunctionalInterface
public interface Reward {

  /**
   * The payoff.
   *
   * @param u joint action in the game's units; valid during the call only
   * @return a finite number, the same for the same {@code u}
   */
  double of(JointAction u);
}

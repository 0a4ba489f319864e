package org.parley.game;

/**
 * A local maximum of a game's reward.
 *
 * @param at where
 * @param value the reward there
 */
public record Optimum(JointAction at, double value) {

  @Override
  public String toString() {
    return value + " at " + at;
  }
}

package org.parley.learner;

import org.parley.game.Game;

/**
 * A way to learn: an immutable specification from which any number of independent {@link Training}s
 * start.
 */
public interface Learner {

  /** The short name for command lines and files: {@code svnr}. */
  String id();

  /**
   * Starts learning from freshly drawn networks.
   *
   * @param game the game to learn
   * @param steps how many steps training will have: schedules are shares of it
   * @param seed the only source of randomness
   * @throws org.parley.check.InvalidSpecException where the specification does not fit the game
   */
  Training start(Game game, long steps, long seed);

  /**
   * Whether it has a temperature at all; without one, {@link Training#temperature()} is 0
   * throughout.
   */
  default boolean hasTemperature() {
    return true;
  }
}

package org.parley.game;

/**
 * A closed interval of payoffs.
 *
 * @param low lower end
 * @param high upper end, not below the lower
 */
public record Bounds(double low, double high) {

  /** Whether a payoff lies within. */
  public boolean contains(double payoff) {
    return payoff >= low && payoff <= high;
  }

  @Override
  public String toString() {
    return low + ".." + high;
  }
}

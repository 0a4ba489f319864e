package org.parley.schedule;

import org.parley.check.InvalidSpecException;

/**
 * The same temperature throughout.
 *
 * @param value α, finite, at least 0
 */
public record Constant(double value) implements Annealing {

  /** Refuses a negative or infinite temperature. */
  public Constant {
    if (!(Double.isFinite(value) && value >= 0)) {
      throw InvalidSpecException.of(
          "constant",
          "temperature",
          value,
          "a finite number of at least 0",
          "0 means the critic's maximum, without exploration.");
    }
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    return value;
  }

  @Override
  public String toString() {
    return "constant(" + value + ")";
  }
}

package org.parley.schedule;

import org.parley.check.Problems;

/**
 * α_t = to + (from − to) · exp(−t / τ), the SVNR paper's H.5.3 (there from 1 to 0.01; τ unstated).
 *
 * @param from temperature of the first step, above 0
 * @param to temperature approached, at least 0, at most {@code from}
 * @param tau time constant in steps, above 0
 */
public record Relaxation(double from, double to, double tau) implements Annealing {

  /** Refuses values out of range, all at once. */
  public Relaxation {
    Problems problems = Range.falling(from, to, true);
    problems.requirePositive(
        "tau", tau, "A fifth of the number of steps cools well before the end.");
    problems.throwIfAny("relaxation");
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    return to + (from - to) * StrictMath.exp(-step / tau);
  }

  @Override
  public String toString() {
    return "relaxation(from = " + from + ", to = " + to + ", tau = " + tau + ")";
  }
}

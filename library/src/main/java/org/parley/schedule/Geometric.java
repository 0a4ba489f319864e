package org.parley.schedule;

import org.parley.check.Problems;
import org.parley.math.Power;

/**
 * α_t = max(to, from · factor^t), the SVNR paper's Table 8, "Exponential" (factor 0.9995).
 *
 * @param from temperature of the first step, above 0
 * @param to lowest temperature, at least 0, at most {@code from}
 * @param factor what a step multiplies by, in (0, 1)
 */
public record Geometric(double from, double to, double factor) implements Annealing {

  /** Refuses values out of range, all at once. */
  public Geometric {
    Problems problems = Range.falling(from, to, true);
    problems.require(
        factor > 0 && factor < 1,
        "factor",
        factor,
        "a number above 0, below 1",
        "The paper uses 0.9995.");
    problems.throwIfAny("geometric");
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    return Math.max(to, from * Power.of(factor, step));
  }

  @Override
  public String toString() {
    return "geometric(from = " + from + ", to = " + to + ", factor = " + factor + ")";
  }
}

package org.parley.schedule;

import org.parley.check.Problems;

/**
 * α_t = from + (to − from) · min(1, t / (share · T)): equal differences, then held.
 *
 * @param from temperature of the first step, above 0
 * @param to temperature at the end, at least 0, at most {@code from}
 * @param share share of training over which it cools, in (0, 1]
 */
public record Linear(double from, double to, double share) implements Annealing {

  /** Refuses values out of range, all at once. */
  public Linear {
    Problems problems = Range.falling(from, to, true);
    Range.share(problems, share);
    problems.throwIfAny("linear");
  }

  @Override
  public double temperature(long step, long steps) {
    double progress = Math.min(1, step / (share * steps));
    return progress >= 1 ? to : from + (to - from) * progress;
  }

  @Override
  public String toString() {
    return "linear(from = " + from + ", to = " + to + ", over = " + share + ".ofTraining)";
  }
}

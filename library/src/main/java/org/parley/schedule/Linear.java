package org.parley.schedule;

import org.parley.check.Problems;

/**
 * α_t = from + (to − from) · min(1, t / over): equal differences, then held.
 *
 * @param from temperature of the first step, above 0
 * @param to temperature at the end, at least 0, at most {@code from}
 * @param over how long it cools
 */
public record Linear(double from, double to, Span over) implements Annealing {

  /** Refuses values out of range, all at once. */
  public Linear {
    Problems problems = Range.falling(from, to, true);
    over.check(problems, "over");
    problems.throwIfAny("linear");
  }

  /** Over a share of training, in (0, 1]. */
  public Linear(double from, double to, double share) {
    this(from, to, Span.ofTraining(share));
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    double progress = Math.min(1, step / length(steps, stepsPerEpisode));
    return progress >= 1 ? to : from + (to - from) * progress;
  }

  @Override
  public double length(double steps, double stepsPerEpisode) {
    return over.inSteps(steps, stepsPerEpisode);
  }

  @Override
  public String toString() {
    return "linear(from = " + from + ", to = " + to + ", over = " + over + ")";
  }
}

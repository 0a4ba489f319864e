package org.parley.schedule;

import org.parley.check.Problems;
import org.parley.math.Power;

/**
 * α_t = from · (to / from)^min(1, t / over): equal factors, then held.
 *
 * @param from temperature of the first step, above 0
 * @param to temperature at the end, above 0, at most {@code from}
 * @param over how long it cools
 */
public record Exponential(double from, double to, Span over) implements Annealing {

  /** Refuses values out of range, all at once. */
  public Exponential {
    Problems problems = Range.falling(from, to, false);
    over.check(problems, "over");
    problems.throwIfAny("exponential");
  }

  /** Over a share of training, in (0, 1]. */
  public Exponential(double from, double to, double share) {
    this(from, to, Span.ofTraining(share));
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    double progress = Math.min(1, step / length(steps, stepsPerEpisode));
    return progress >= 1 ? to : from * Power.of(to / from, progress);
  }

  @Override
  public double length(double steps, double stepsPerEpisode) {
    return over.inSteps(steps, stepsPerEpisode);
  }

  @Override
  public String toString() {
    return "exponential(from = " + from + ", to = " + to + ", over = " + over + ")";
  }
}

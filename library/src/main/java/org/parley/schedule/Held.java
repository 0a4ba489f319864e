package org.parley.schedule;

import org.parley.check.Problems;

/**
 * A schedule, then its last temperature for the rest of training. Says that schedules put together
 * are meant to end before training does.
 *
 * @param part the schedule
 */
public record Held(Annealing part) implements Annealing {

  /** Refuses an adaptive part. */
  public Held {
    Problems problems = new Problems();
    Range.fixed(problems, "holding", part);
    problems.throwIfAny("holding");
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    double end = part.length(steps, stepsPerEpisode);
    return part.temperature(Math.min(step, end), steps, stepsPerEpisode);
  }

  @Override
  public String toString() {
    return part + ".holding()";
  }
}

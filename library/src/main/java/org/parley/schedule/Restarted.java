package org.parley.schedule;

import org.parley.check.Problems;

/**
 * A schedule of length L several times in a row: α_t = part_{t mod L}, and the last temperature
 * once all are done (warm restarts).
 *
 * @param part a schedule that ends
 * @param times how often, at least 2
 */
public record Restarted(Annealing part, int times) implements Annealing {

  /** Refuses values out of range, all at once. */
  public Restarted {
    Problems problems = new Problems();
    Range.fixed(problems, "restarting", part);
    problems.require(
        Range.ends(part),
        "restarting",
        part,
        "a schedule with an end of its own",
        "Write exponential(…) or linear(…) with over = 0.2.ofTraining.");
    problems.requireRange(
        "times", times, 2, 1_000_000, "5 restarts of a fifth of training each are usual.");
    problems.throwIfAny("restarting");
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    double each = part.length(steps, stepsPerEpisode);
    double done = Math.min(times - 1, Math.floor(step / each));
    return part.temperature(step - done * each, steps, stepsPerEpisode);
  }

  @Override
  public double length(double steps, double stepsPerEpisode) {
    return times * part.length(steps, stepsPerEpisode);
  }

  @Override
  public String toString() {
    return part + ".restarting(" + times + ")";
  }
}

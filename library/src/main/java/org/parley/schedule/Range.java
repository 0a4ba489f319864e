package org.parley.schedule;

import org.parley.check.Problems;

/** Checks shared by the schedules. */
final class Range {

  private static final String FALLING =
      "A schedule cools: swap the two, or use constant(…) to hold one temperature.";

  private Range() {}

  /** Both temperatures in range, the end not above the start. */
  static Problems falling(double from, double to, boolean zeroAllowed) {
    Problems problems = new Problems();
    boolean fromHolds =
        problems.requirePositive("from", from, "Start hot: 30 suits rewards of size 10.");
    boolean toHolds =
        problems.require(
            Double.isFinite(to) && (zeroAllowed ? to >= 0 : to > 0),
            "to",
            to,
            zeroAllowed ? "a finite number of at least 0" : "a finite number above 0",
            "0.05 suits rewards of size 10.");
    if (fromHolds && toHolds) {
      problems.require(to <= from, "to", to, "at most the start, " + from, FALLING);
    }
    return problems;
  }

  /** Whether a schedule has an end of its own, whatever the training. */
  static boolean ends(Annealing annealing) {
    return annealing.length(1, 1) < Double.POSITIVE_INFINITY;
  }

  /** Adaptive schedules have a state, so they are no part of others. */
  static void fixed(Problems problems, String where, Annealing part) {
    problems.require(
        !(part instanceof Adaptive),
        where,
        part,
        "a schedule that does not adapt",
        "Put adaptive(…) around the whole instead.");
  }
}

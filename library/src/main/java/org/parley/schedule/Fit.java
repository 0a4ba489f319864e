package org.parley.schedule;

import java.util.Locale;
import org.parley.check.Problems;

/** Whether a schedule and a training have the same length. */
final class Fit {

  /** Rounding that sums of shares are allowed. */
  private static final double SLACK = 1e-9;

  private final double steps;
  private final double stepsPerEpisode;
  private final Problems problems = new Problems();

  private Fit(double steps, double stepsPerEpisode) {
    this.steps = steps;
    this.stepsPerEpisode = stepsPerEpisode;
  }

  static void check(Annealing annealing, long episodes, int stepsPerEpisode) {
    Problems length = new Problems();
    length.requireRange("episodes", episodes, 1, Long.MAX_VALUE, "The papers train for 5,000.");
    length.requireRange(
        "stepsPerEpisode", stepsPerEpisode, 1, Integer.MAX_VALUE, "1 in a one-shot game.");
    length.throwIfAny("annealing");
    Fit fit = new Fit((double) episodes * stepsPerEpisode, stepsPerEpisode);
    fit.notTooLong(annealing);
    if (fit.problems.none()) {
      fit.notTooShort(annealing instanceof Adaptive adaptive ? adaptive.path() : annealing);
    }
    fit.problems.throwIfAny("annealing " + annealing);
  }

  private void notTooLong(Annealing annealing) {
    if (annealing instanceof Exponential one) {
      within("over", one.over(), 1);
    } else if (annealing instanceof Linear one) {
      within("over", one.over(), 1);
    } else if (annealing instanceof Held held) {
      notTooLong(held.part());
    } else if (annealing instanceof Adaptive adaptive) {
      notTooLong(adaptive.path());
      waitsLess(adaptive.atMost());
    } else if (annealing instanceof Restarted restarted) {
      all("restarting", restarted);
    } else if (annealing instanceof Sequence sequence) {
      notTooLong(sequence.first());
      notTooLong(sequence.next());
      if (problems.none()) {
        begins(sequence);
        all("then", sequence);
      }
    }
  }

  private void within(String where, Span span, double share) {
    problems.require(
        span.inSteps(steps, stepsPerEpisode) <= share * steps * (1 + SLACK),
        where,
        span,
        "no longer than the training, " + text(steps),
        "Shorten it, train longer, or write a share of training: 0.9.ofTraining.");
  }

  private void waitsLess(Span atMost) {
    problems.require(
        atMost.inSteps(steps, stepsPerEpisode) < steps,
        "atMost",
        atMost,
        "less than the training, " + text(steps),
        "0.3.ofTraining is the default.");
  }

  private void begins(Sequence sequence) {
    double turn = sequence.turn(steps, stepsPerEpisode);
    problems.require(
        turn < steps * (1 - SLACK),
        "after",
        text(turn),
        "before the training's end, " + text(steps),
        "Else " + sequence.next() + " never begins: drop it, or let it begin earlier.");
  }

  /** Schedules put together end with the training, or later without an end. */
  private void all(String where, Annealing together) {
    double length = together.length(steps, stepsPerEpisode);
    problems.require(
        length == Double.POSITIVE_INFINITY || length <= steps * (1 + SLACK),
        where,
        text(length),
        "no longer than the training, " + text(steps),
        "Shorten its parts: shares within them are shares of the whole training.");
  }

  private void notTooShort(Annealing together) {
    if (!(together instanceof Sequence || together instanceof Restarted)) {
      return;
    }
    double length = together.length(steps, stepsPerEpisode);
    problems.require(
        length >= steps * (1 - SLACK),
        together instanceof Sequence ? "then" : "restarting",
        text(length),
        "as long as the training, " + text(steps),
        "Add .holding() to keep the last temperature for the rest.");
  }

  private static String text(double steps) {
    return String.format(
        Locale.ROOT, steps == Math.rint(steps) ? "%,.0f steps" : "%,.1f steps", steps);
  }
}

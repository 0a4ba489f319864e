package org.parley.schedule;

import java.util.Objects;
import java.util.Optional;
import org.parley.check.Problems;

/**
 * One schedule, then another: α_t = first_t for t &lt; a, next_{t − a} from then on. Shares within
 * both parts stay shares of the whole training. May rise where one follows the other.
 *
 * @param first the schedule up to a
 * @param next the schedule from a on, with a clock that starts there
 * @param after a; empty for the end of {@code first}
 */
public record Sequence(Annealing first, Annealing next, Optional<Span> after) implements Annealing {

  /** Refuses a first part without an end of its own where none is given, and adaptive parts. */
  public Sequence {
    Objects.requireNonNull(after, "after");
    Problems problems = new Problems();
    Range.fixed(problems, "first", first);
    Range.fixed(problems, "then", next);
    after.ifPresent(span -> span.check(problems, "after"));
    problems.require(
        after.isPresent() || Range.ends(first),
        "after",
        "missing",
        "given, for " + first + " has no end of its own",
        "Write .then(" + next + ", after = 0.5.ofTraining).");
    problems.throwIfAny("then");
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    double turn = turn(steps, stepsPerEpisode);
    return step < turn
        ? first.temperature(step, steps, stepsPerEpisode)
        : next.temperature(step - turn, steps, stepsPerEpisode);
  }

  /** The step at which {@code next} begins. */
  double turn(double steps, double stepsPerEpisode) {
    return after.isPresent()
        ? after.get().inSteps(steps, stepsPerEpisode)
        : first.length(steps, stepsPerEpisode);
  }

  @Override
  public double length(double steps, double stepsPerEpisode) {
    return turn(steps, stepsPerEpisode) + next.length(steps, stepsPerEpisode);
  }

  @Override
  public String toString() {
    return first + ".then(" + next + after.map(span -> ", after = " + span).orElse("") + ")";
  }
}

package org.parley.schedule;

import org.parley.check.Problems;

/**
 * The public precursor code's schedule: a {@link Burst} to {@code first} for a third of training, a
 * tenth of {@code first} up to half, 0.3 from then on.
 *
 * @param first α' of the first stage, at least 3 so that the stages fall; the code uses 10
 */
public record ThreeStage(double first) implements Annealing {

  private static final double LAST = 0.3;

  /** Refuses a first stage from which the last would rise. */
  public ThreeStage {
    Problems problems = new Problems();
    problems.require(
        Double.isFinite(first) && first >= 10 * LAST,
        "first",
        first,
        "a finite number of at least 3, so that a tenth of it is not below the last stage, 0.3",
        "The precursor code uses 10.");
    problems.throwIfAny("three stages");
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    if (3 * step < steps) {
      return first + 500 * StrictMath.exp(-0.1 * Math.max(step - 10, 0));
    }
    return 2 * step < steps ? first / 10 : LAST;
  }

  @Override
  public double length(double steps, double stepsPerEpisode) {
    return steps;
  }

  @Override
  public String toString() {
    return "threeStage(first = " + first + ")";
  }
}

package org.parley.schedule;

import org.parley.check.Problems;

/**
 * Walks along a path, but holds the temperature while the particles disagree.
 *
 * <p>The signal is the <em>heat</em> of the current particles, 2 Var[Q(u)] / (α² D) with D the
 * coordinates of a joint action. Particles in equilibrium on one quadratic peak have Q = const − α
 * χ²_D / 2, so a variance of α² D / 2 and a heat of 1; a team split between peaks of unequal
 * height, or quenched far from them, has a much greater one.
 *
 * <p>What is left of the path is spread evenly over what is left of training, so the path is always
 * walked to its end. With a = {@code atMost} as a share of training, the temperature is never held
 * where that would make the rest pass at more than 1 / (1 − a) times its own pace; so all holding
 * together takes at most a of training. See {@link Thermometer}.
 *
 * @param path the schedule followed while particles agree; its own temperatures in a preview
 * @param holdAbove heat above which the temperature is held, finite, at least 1
 * @param atMost most holding in all, less than all of training
 */
public record Adaptive(Annealing path, double holdAbove, Span atMost) implements Annealing {

  /** Refuses values out of range, all at once. */
  public Adaptive {
    Problems problems = new Problems();
    Range.fixed(problems, "path", path);
    problems.require(
        Double.isFinite(holdAbove) && holdAbove >= 1,
        "holdAbove",
        holdAbove,
        "a finite number of at least 1, the heat of particles in equilibrium on one peak",
        "3.0 is the default.");
    atMost.check(problems, "atMost");
    problems.require(
        atMost.unit() != Span.Unit.TRAINING || !(atMost.amount() == 1),
        "atMost",
        atMost,
        "less than all of training",
        "0.3.ofTraining is the default.");
    problems.throwIfAny("adaptive");
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    return path.temperature(step, steps, stepsPerEpisode);
  }

  @Override
  public double length(double steps, double stepsPerEpisode) {
    return path.length(steps, stepsPerEpisode);
  }

  @Override
  public String toString() {
    return "adaptive(" + path + ", holdAbove = " + holdAbove + ", atMost = " + atMost + ")";
  }
}

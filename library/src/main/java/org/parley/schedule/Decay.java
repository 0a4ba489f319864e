package org.parley.schedule;

import org.parley.check.Problems;

/**
 * α_t = from · (1 + t / scale)^−power: the second phase of the Meta-MAPG basin entry experiments,
 * {@code constant(1.5).andThen(decay(1.5, 30, 0.7), steps(100))}.
 *
 * @param from value of the first step, above 0
 * @param scale steps after which it has fallen by the factor 2^−power, above 0
 * @param power above 0
 */
public record Decay(double from, double scale, double power) implements Annealing {

  /** Refuses values out of range, all at once. */
  public Decay {
    Problems problems = new Problems();
    problems.requirePositive("from", from, "1.5 is the published correction.");
    problems.requirePositive("scale", scale, "30 steps are published.");
    problems.requirePositive("power", power, "0.7 is published.");
    problems.throwIfAny("decay");
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    // Not StrictMath.pow, which makes arrays at every call.
    return from * StrictMath.exp(-power * StrictMath.log(1 + step / scale));
  }

  @Override
  public String toString() {
    return "decay(from = " + from + ", scale = " + scale + ", power = " + power + ")";
  }
}

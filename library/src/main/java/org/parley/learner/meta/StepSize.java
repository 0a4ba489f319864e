package org.parley.learner.meta;

import org.parley.check.Problems;

/**
 * How far a step goes: rate · (t + offset)^−power, t counted from 0.
 *
 * @param rate above 0
 * @param offset at least 1
 * @param power from 0 to 1; 0 for the same size throughout
 */
public record StepSize(double rate, double offset, double power) {

  /** Refuses numbers out of range, all at once. */
  public StepSize {
    Problems problems = new Problems();
    problems.requirePositive("rate", rate, "0.9 is the public experiments'.");
    problems.require(
        Double.isFinite(offset) && offset >= 1,
        "offset",
        offset,
        "a finite number of at least 1",
        "10 is the public experiments'.");
    problems.require(
        power >= 0 && power <= 1,
        "power",
        power,
        "from 0 to 1",
        "0.24 is the public experiments'; above 0.5 steps are square summable.");
    problems.throwIfAny("step size");
  }

  /** The same size throughout. */
  public static StepSize constant(double rate) {
    return new StepSize(rate, 1, 0);
  }

  /** The size of a step. */
  public double at(long step) {
    // Not StrictMath.pow, which makes arrays at every call.
    return power == 0 ? rate : rate * StrictMath.exp(-power * StrictMath.log(step + offset));
  }

  @Override
  public String toString() {
    return power == 0
        ? "constantStep(" + rate + ")"
        : "stepSize(rate = " + rate + ", offset = " + offset + ", power = " + power + ")";
  }
}

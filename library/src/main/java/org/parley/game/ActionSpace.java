package org.parley.game;

import java.util.Arrays;
import org.parley.check.Problems;

/**
 * The actions of one agent: a box, one closed interval a dimension, in the game's own units.
 *
 * <p>Immutable. Learners work in [−1, 1] a dimension and map to the box.
 */
public final class ActionSpace {

  private final double[] low;
  private final double[] high;

  private ActionSpace(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  /** One dimension, from {@code low} to {@code high}. */
  public static ActionSpace interval(double low, double high) {
    return box(new double[] {low}, new double[] {high});
  }

  /**
   * A box with the given corners.
   *
   * @throws org.parley.check.InvalidSpecException naming every interval that is empty or infinite
   */
  public static ActionSpace box(double[] low, double[] high) {
    Problems problems = new Problems();
    problems.require(
        low.length == high.length && low.length > 0,
        "action",
        low.length + " lower and " + high.length + " upper bounds",
        "one lower and one upper bound for each of at least 1 dimension",
        "Give both ends of every interval.");
    for (int d = 0; d < Math.min(low.length, high.length); d++) {
      boolean holds = Double.isFinite(low[d]) && Double.isFinite(high[d]) && low[d] < high[d];
      problems.require(
          holds,
          low.length == 1 ? "action" : "action[" + d + "]",
          low[d] + ".." + high[d],
          "an interval whose finite lower end is below its finite upper end",
          low[d] > high[d]
              ? "Swap the ends: " + high[d] + ".." + low[d] + "."
              : "Give two finite ends that differ.");
    }
    problems.throwIfAny("action space");
    return new ActionSpace(low.clone(), high.clone());
  }

  /** Number of dimensions. */
  public int dimension() {
    return low.length;
  }

  /** Lower end of dimension {@code d}. */
  public double low(int d) {
    return low[d];
  }

  /** Upper end of dimension {@code d}. */
  public double high(int d) {
    return high[d];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ActionSpace that
        && Arrays.equals(low, that.low)
        && Arrays.equals(high, that.high);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
  }

  /** The DSL text: {@code -10.0..10.0}, intervals joined by commas in more dimensions. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int d = 0; d < low.length; d++) {
      text.append(d == 0 ? "" : ", ").append(low[d]).append("..").append(high[d]);
    }
    return text.toString();
  }
}

package org.parley.stein;

import org.parley.check.Problems;

/**
 * The median heuristic: h = max(scale · med / log(n + 1), floor), where med is the median of the
 * squared distances between the n fixed and the updated particles of a set (the lower middle one
 * for an even count).
 *
 * <p>The SVNR paper writes med² / log n with med the median distance: the same number but for the
 * "+ 1", which keeps n = 1 finite. The floor keeps collapsed particles finite; in [−1, 1] actions
 * 1e-3 is a radius of about 0.03.
 *
 * @param scale multiplies the median, above 0; 1 is the papers'
 * @param floor lowest h, above 0
 */
public record Bandwidth(double scale, double floor) {

  /** Refuses values that are not above 0. */
  public Bandwidth {
    Problems problems = new Problems();
    problems.requirePositive("scale", scale, "1 is the papers'; 0.3 keeps narrow peaks longer.");
    problems.requirePositive("floor", floor, "1e-3 is usual.");
    problems.throwIfAny("bandwidth");
  }

  /** The papers' scale, floor 1e-3. */
  public static Bandwidth median() {
    return new Bandwidth(1, 1e-3);
  }

  /** The same with another scale. */
  public Bandwidth times(double factor) {
    return new Bandwidth(scale * factor, floor);
  }

  /** The same with another floor. */
  public Bandwidth atLeast(double lowest) {
    return new Bandwidth(scale, lowest);
  }

  /**
   * h for squared distances {@code d2[0 … count)}, which are reordered.
   *
   * @param fixed number of fixed particles n
   */
  float of(float[] d2, int count, int fixed) {
    float median = Selection.smallest(d2, count, (count - 1) / 2);
    return (float) Math.max(scale * median / StrictMath.log(fixed + 1.0), floor);
  }

  @Override
  public String toString() {
    String scaled = scale == 1 ? "median()" : "median().times(" + scale + ")";
    return floor == median().floor ? scaled : scaled + ".atLeast(" + floor + ")";
  }
}

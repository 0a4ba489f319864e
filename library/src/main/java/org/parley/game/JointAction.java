package org.parley.game;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The actions of all agents, one after the other, in the game's units (u in the papers).
 *
 * <p>A reward function must not keep the instance it is given: games hand the same one out again
 * with other numbers. {@link #copy()} keeps.
 */
public final class JointAction {

  private final double[] values;

  private JointAction(double[] values) {
    this.values = values;
  }

  /** A joint action with these coordinates. */
  public static JointAction of(double... values) {
    return new JointAction(values.clone());
  }

  /** Number of coordinates, all agents together (D). */
  public int size() {
    return values.length;
  }

  /** Coordinate {@code d}; with one-dimensional actions, the action of agent {@code d}. */
  public double get(int d) {
    return values[d];
  }

  /** An independent copy. */
  public JointAction copy() {
    return of(values);
  }

  /** The coordinates, copied. */
  public double[] toArray() {
    return values.clone();
  }

  /** Takes the coordinates of a row over. */
  void load(float[] rows, int offset) {
    for (int d = 0; d < values.length; d++) {
      values[d] = rows[offset + d];
    }
  }

  /** Takes the coordinates of a row over. */
  void load(double[] rows, int offset) {
    System.arraycopy(rows, offset, values, 0, values.length);
  }

  /** Takes some coordinates of another over. */
  void load(JointAction all, int[] coordinates) {
    for (int d = 0; d < values.length; d++) {
      values[d] = all.values[coordinates[d]];
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JointAction that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.stream(values)
        .mapToObj(value -> String.format(Locale.ROOT, "%.4g", value))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}

package org.parley.learner.offpolicy;

import org.parley.math.Matrix;

/** Copies of columns from matrix to matrix. */
public final class Columns {

  private Columns() {}

  /**
   * Copies some columns; each row goes into {@code each} rows that follow one another.
   *
   * @param from read from column {@code at} on
   * @param count how many columns
   * @param into has {@code each} times as many rows; written from column {@code to} on
   */
  public static void copy(Matrix from, int at, int count, int each, Matrix into, int to) {
    for (int row = 0; row < into.rows(); row++) {
      int source = row / each * from.columns() + at;
      int target = row * into.columns() + to;
      for (int k = 0; k < count; k++) {
        into.data()[target + k] = from.data()[source + k];
      }
    }
  }
}

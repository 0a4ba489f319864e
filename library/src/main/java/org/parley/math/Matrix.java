package org.parley.math;

import java.util.Arrays;

/**
 * A dense row-major float32 matrix over one array; element (i, j) is {@code data[i * columns + j]}.
 */
public final class Matrix {

  private final int rows;
  private final int columns;
  private final float[] data;

  private Matrix(int rows, int columns, float[] data) {
    this.rows = rows;
    this.columns = columns;
    this.data = data;
  }

  /** A matrix of zeros. */
  public static Matrix zeros(int rows, int columns) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException("shape " + rows + " × " + columns + " is negative");
    }
    return new Matrix(rows, columns, new float[Math.multiplyExact(rows, columns)]);
  }

  /** Wraps, without copying, an array of {@code rows * columns} elements. */
  public static Matrix wrap(int rows, int columns, float... data) {
    if (data.length != rows * columns) {
      throw new IllegalArgumentException(
          rows + " × " + columns + " needs " + rows * columns + " elements, got " + data.length);
    }
    return new Matrix(rows, columns, data);
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Number of columns. */
  public int columns() {
    return columns;
  }

  /** The backing array, shared: writing to it writes to the matrix. */
  public float[] data() {
    return data;
  }

  /** Element at row {@code i}, column {@code j}. */
  public float get(int i, int j) {
    return data[i * columns + j];
  }

  /** Writes the element at row {@code i}, column {@code j}. */
  public void set(int i, int j, float value) {
    data[i * columns + j] = value;
  }

  /** A copy of row {@code i}. */
  public float[] row(int i) {
    return Arrays.copyOfRange(data, i * columns, (i + 1) * columns);
  }

  /** A copy of rows {@code from} (inclusive) to {@code to} (exclusive). */
  public Matrix rows(int from, int to) {
    return new Matrix(to - from, columns, Arrays.copyOfRange(data, from * columns, to * columns));
  }

  /** A deep copy. */
  public Matrix copy() {
    return new Matrix(rows, columns, data.clone());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return "Matrix(" + rows + " × " + columns + ")";
  }
}

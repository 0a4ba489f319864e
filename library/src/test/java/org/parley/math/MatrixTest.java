package org.parley.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MatrixTest {

  @Test
  void isRowMajorOverASharedArray() {
    float[] data = {1, 2, 3, 4, 5, 6};
    Matrix matrix = Matrix.wrap(2, 3, data);
    assertSame(data, matrix.data());
    assertEquals(6f, matrix.get(1, 2));
    matrix.set(1, 0, 9);
    assertEquals(9f, data[3]);
    assertArrayEquals(new float[] {9, 5, 6}, matrix.row(1));
    assertEquals(Matrix.wrap(1, 3, 9, 5, 6), matrix.rows(1, 2));
  }

  @Test
  void copiesShareNothing() {
    Matrix matrix = Matrix.wrap(1, 2, 1, 2);
    Matrix copy = matrix.copy();
    assertEquals(matrix, copy);
    assertEquals(matrix.hashCode(), copy.hashCode());
    copy.set(0, 0, 7);
    assertNotEquals(matrix, copy);
    assertNotEquals(Matrix.zeros(2, 1), Matrix.zeros(1, 2));
  }

  @Test
  void refusesShapesThatDoNotFit() {
    assertThrows(IllegalArgumentException.class, () -> Matrix.zeros(-1, 2));
    assertThrows(ArithmeticException.class, () -> Matrix.zeros(1 << 20, 1 << 20));
    String message =
        assertThrows(IllegalArgumentException.class, () -> Matrix.wrap(2, 2, 1, 2, 3)).getMessage();
    assertEquals("2 × 2 needs 4 elements, got 3", message);
  }
}

package org.parley.nd4j;

import org.parley.check.InvalidSpecException;

/** Rounds float64 to float32, refusing what would turn infinite. */
final class Narrowing {

  private Narrowing() {}

  static float of(double value, String what, int index) {
    float narrowed = (float) value;
    if (Float.isInfinite(narrowed) && Double.isFinite(value)) {
      throw InvalidSpecException.of(
          what,
          "element " + index,
          value,
          "within float32, ±" + Float.MAX_VALUE,
          "Scale the numbers down.");
    }
    return narrowed;
  }
}

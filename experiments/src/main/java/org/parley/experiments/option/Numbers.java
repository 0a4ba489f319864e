package org.parley.experiments.option;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parley.check.Problems;

/** Reads numbers; what is none becomes a problem under the place it was typed in. */
final class Numbers {

  private Numbers() {}

  /** A whole number from 1 to {@code most}; empty where refused. */
  static OptionalInt whole(Problems problems, String where, String text, int most, String remedy) {
    String allowed = "a whole number from 1 to " + most;
    try {
      int value = Integer.parseInt(text.strip());
      boolean holds = problems.require(value >= 1 && value <= most, where, text, allowed, remedy);
      return holds ? OptionalInt.of(value) : OptionalInt.empty();
    } catch (NumberFormatException unreadable) {
      problems.require(false, where, text, allowed, remedy);
      return OptionalInt.empty();
    }
  }

  /** A finite number; empty where refused. */
  static OptionalDouble decimal(Problems problems, String where, String text, String remedy) {
    try {
      double value = Double.parseDouble(text.strip());
      boolean holds =
          problems.require(Double.isFinite(value), where, text, "a finite number", remedy);
      return holds ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException unreadable) {
      problems.require(false, where, text, "a finite number", remedy);
      return OptionalDouble.empty();
    }
  }
}

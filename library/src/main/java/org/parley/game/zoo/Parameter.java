package org.parley.game.zoo;

import org.parley.check.InvalidSpecException;

/**
 * A number that a game of the zoo can be made with.
 *
 * @param name as on the command line
 * @param fallback the value when none is given
 * @param meaning one line for help texts, with the range
 */
public record Parameter(String name, double fallback, String meaning) {

  static void positive(String name, double value, String game) {
    if (!(Double.isFinite(value) && value > 0)) {
      throw InvalidSpecException.of(
          "game " + game,
          name,
          value,
          "a finite number above 0",
          "The papers use values from 1.5 to 3.");
    }
  }

  static void within(
      String game, String name, double value, double low, double high, String remedy) {
    if (!(value >= low && value <= high)) {
      throw InvalidSpecException.of(
          "game " + game, name, value, "from " + low + " to " + high, remedy);
    }
  }

  static int whole(String game, String name, double value, int low, int high, String remedy) {
    if (!(value >= low && value <= high) || value != Math.rint(value)) {
      throw InvalidSpecException.of(
          "game " + game, name, value, "a whole number from " + low + " to " + high, remedy);
    }
    return (int) value;
  }

  static ScaleConvention convention(double exponent, String game) {
    if (exponent != 1 && exponent != 2) {
      throw InvalidSpecException.of(
          "game " + game,
          "scale-exponent",
          exponent,
          "2 (the papers' formula) or 1 (the reference code's)",
          "Leave it out for the papers' formula.");
    }
    return ScaleConvention.ofExponent(exponent);
  }
}

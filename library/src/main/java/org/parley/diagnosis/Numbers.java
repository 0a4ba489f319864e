package org.parley.diagnosis;

import java.util.Locale;
import org.parley.game.Optimum;

/** Numbers as a person reads them: three significant digits. */
final class Numbers {

  private static final double NOTHING = 5e-7;

  private Numbers() {}

  static String of(double value) {
    return Math.abs(value) < NOTHING ? "0" : String.format(Locale.ROOT, "%.3g", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  static String of(Optimum optimum) {
    return of(optimum.value()) + " at " + optimum.at();
  }
}

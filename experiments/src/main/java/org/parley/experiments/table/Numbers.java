package org.parley.experiments.table;

import java.util.Locale;

/** Numbers as tables show them. */
final class Numbers {

  private Numbers() {}

  /** Two decimals; three and more digits before the point do without. */
  static String of(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 1_000 ? "%.2f" : "%,.0f", value);
  }

  /** Three decimals: shares and indices. */
  static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** As few decimals as tell it. */
  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}

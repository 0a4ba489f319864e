package org.parley.diagnosis.key;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people. */
final class Numbers {

  private Numbers() {}

  /** Three significant digits, without trailing zeros or an exponent. */
  static String brief(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "–" : String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}

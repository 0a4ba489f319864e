package org.parley.experiments.bench;

import java.util.Locale;

/**
 * How much a unit of work computes or moves, for rates beside times.
 *
 * @param amount floating-point operations or bytes in a unit of work
 * @param name what a thousand million of them a second are called: {@code GFLOP/s}, {@code GB/s}
 */
public record Rate(double amount, String name) {

  /** Floating-point operations of a unit. */
  static Rate operations(double amount) {
    return new Rate(amount, "GFLOP/s");
  }

  /** Bytes that a unit reads and writes. */
  static Rate bytes(double amount) {
    return new Rate(amount, "GB/s");
  }

  /** Thousand millions a second of a unit that took so many microseconds. */
  double at(double microseconds) {
    return amount / microseconds / 1000;
  }

  /** The rate as text. */
  String text(double microseconds) {
    return String.format(Locale.ROOT, "%.1f %s", at(microseconds), name);
  }
}

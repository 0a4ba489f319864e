package org.parley.study.search;

import org.apache.commons.math3.stat.StatUtils;

/** The median. */
final class Median {

  private Median() {}

  /** Of at least 1 value. */
  static double of(double[] values) {
    return StatUtils.percentile(values, 50);
  }
}

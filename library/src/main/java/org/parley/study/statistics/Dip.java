package org.parley.study.statistics;

import java.util.Arrays;

/**
 * Hartigan's dip: the least distance, in the supremum norm, between the empirical distribution of a
 * sample and any unimodal distribution (Hartigan and Hartigan, 1985; computed as in P. M. Hartigan,
 * 1985, algorithm AS 217).
 *
 * <p>A unimodal distribution function is convex up to its mode and concave after it. So the
 * greatest convex minorant is fitted to the left of a modal interval and the least concave majorant
 * to the right; the interval is narrowed to where the two are farthest apart until what the fits
 * outside it miss is all there is. Heights are counted in runs, not in shares; the dip is halved
 * and divided by their number at the end.
 */
final class Dip {

  private final double[] x;
  private final int[] minorant;
  private final int[] majorant;
  private int low;
  private int high;
  private double dip = 1;

  private Dip(double[] sorted) {
    x = sorted;
    minorant = convexFrom();
    majorant = concaveFrom();
    high = x.length - 1;
  }

  /** The dip, from 1 / (2 n) for what cannot be told from one mode to 1/4 for two equal atoms. */
  static double of(double... sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n < 2 || sorted[0] == sorted[n - 1] ? 1 / (2.0 * n) : new Dip(sorted).value();
  }

  private double value() {
    boolean narrowed = true;
    while (narrowed) {
      narrowed = narrow();
    }
    return dip / (2.0 * x.length);
  }

  /** For each place, the knot before it on the convex minorant of all places up to it. */
  private int[] convexFrom() {
    int[] before = new int[x.length];
    for (int j = 1; j < x.length; j++) {
      int knot = j - 1;
      while (knot > 0 && !steeper(before[knot], knot, j)) {
        knot = before[knot];
      }
      before[j] = knot;
    }
    return before;
  }

  /** For each place, the knot after it on the concave majorant of all places from it. */
  private int[] concaveFrom() {
    int last = x.length - 1;
    int[] after = new int[x.length];
    after[last] = last;
    for (int j = last - 1; j >= 0; j--) {
      int knot = j + 1;
      while (knot < last && !steeper(after[knot], knot, j)) {
        knot = after[knot];
      }
      after[j] = knot;
    }
    return after;
  }

  /** Whether runs come denser between {@code knot} and {@code near} than beyond the knot. */
  private boolean steeper(int beyond, int knot, int near) {
    return (x[near] - x[knot]) * (knot - beyond) < (x[knot] - x[beyond]) * (near - knot);
  }

  /** One narrowing of the modal interval; whether there may be another. */
  private boolean narrow() {
    int[] convex = knots(minorant, high, low);
    int[] concave = knots(majorant, low, high);
    Gap gap = Gap.widest(x, convex, concave);
    if (gap.height() < dip) {
      return false;
    }
    dip = Math.max(dip, Math.max(missedLeft(convex, gap), missedRight(concave, gap)));
    int newLow = convex[gap.convex()];
    int newHigh = concave[gap.concave()];
    boolean narrower = newLow != low || newHigh != high;
    low = newLow;
    high = newHigh;
    return narrower;
  }

  private static int[] knots(int[] next, int from, int to) {
    int[] knots = new int[next.length];
    int count = 0;
    for (int at = from; ; at = next[at]) {
      knots[count++] = at;
      if (at == to) {
        return Arrays.copyOf(knots, count);
      }
    }
  }

  /** What the minorant misses below the modal interval. */
  private double missedLeft(int[] convex, Gap gap) {
    double most = 0;
    for (int k = gap.convex(); k < convex.length - 1; k++) {
      most = Math.max(most, missed(convex[k + 1], convex[k], 1));
    }
    return most;
  }

  /** What the majorant misses above the modal interval. */
  private double missedRight(int[] concave, Gap gap) {
    double most = 0;
    for (int k = gap.concave(); k < concave.length - 1; k++) {
      most = Math.max(most, missed(concave[k], concave[k + 1], -1));
    }
    return most;
  }

  /** The farthest that steps between two knots are above (1) or below (−1) their chord. */
  private double missed(int from, int to, int side) {
    double most = 1;
    if (to - from > 1 && x[to] != x[from]) {
      double slope = (to - from) / (x[to] - x[from]);
      for (int j = from; j <= to; j++) {
        most = Math.max(most, side * (j - from - (x[j] - x[from]) * slope) + 1);
      }
    }
    return most;
  }
}

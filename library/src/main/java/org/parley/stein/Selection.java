package org.parley.stein;

/**
 * Hoare's selection: the k-th smallest in linear expected time, without sorting. Elements are
 * swapped whether they have to be or not, which costs less than branches that cannot be foretold.
 */
final class Selection {

  private Selection() {}

  /** The element of rank {@code k} (from 0) among the first {@code count}; reorders them. */
  static float smallest(float[] values, int count, int k) {
    int low = 0;
    int high = count;
    while (true) {
      float pivot = middle(values[low], values[(low + high) >>> 1], values[high - 1]);
      int less = gatherBelow(values, low, high, pivot);
      if (k < less) {
        high = less;
        continue;
      }
      int equal = gatherEqual(values, less, high, pivot);
      // Nothing equals a pivot that is not a number.
      if (k < equal || equal == less) {
        return pivot;
      }
      low = equal;
    }
  }

  private static float middle(float a, float b, float c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  /** Moves what is below the pivot to the front of [from, to); returns where it ends. */
  private static int gatherBelow(float[] values, int from, int to, float pivot) {
    int end = from;
    for (int i = from; i < to; i++) {
      float value = values[i];
      values[i] = values[end];
      values[end] = value;
      end += value < pivot ? 1 : 0;
    }
    return end;
  }

  /** Moves what equals the pivot to the front of [from, to); returns where it ends. */
  private static int gatherEqual(float[] values, int from, int to, float pivot) {
    int end = from;
    for (int i = from; i < to; i++) {
      float value = values[i];
      values[i] = values[end];
      values[end] = value;
      end += value == pivot ? 1 : 0;
    }
    return end;
  }
}

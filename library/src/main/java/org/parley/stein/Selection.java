package org.parley.stein;

/** Hoare's selection: the k-th smallest in linear expected time, without sorting. */
final class Selection {

  private Selection() {}

  /** The element of rank {@code k} (from 0) among the first {@code count}; reorders them. */
  static float smallest(float[] values, int count, int k) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
      float pivot = values[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          float swapped = values[i];
          values[i++] = values[j];
          values[j--] = swapped;
        }
      }
      if (k <= j) {
        high = j;
      } else if (k >= i) {
        low = i;
      } else {
        break;
      }
    }
    return values[k];
  }
}

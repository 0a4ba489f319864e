package org.parley.study.statistics;

/**
 * Where a concave majorant is farthest above a convex minorant over the same places.
 *
 * @param height their distance there, in runs
 * @param convex index of the minorant's knot at which the new modal interval begins
 * @param concave index of the majorant's knot at which it ends
 */
record Gap(double height, int convex, int concave) {

  /**
   * Goes through the knots of both from the left, comparing each with the other's chord.
   *
   * @param x the sample, ascending
   * @param convex the minorant's knots, from the right end to the left
   * @param concave the majorant's knots, from the left end to the right
   */
  static Gap widest(double[] x, int[] convex, int[] concave) {
    if (convex.length == 2 && concave.length == 2) {
      return new Gap(1, 1, 1);
    }
    Gap widest = new Gap(0, convex.length - 1, concave.length - 1);
    int left = convex.length - 2;
    int right = 1;
    do {
      Gap here;
      if (convex[left] > concave[right]) {
        here = new Gap(overMinorant(x, convex, left, concave[right]), left + 1, right);
        right++;
      } else {
        here = new Gap(underMajorant(x, concave, right, convex[left]), left, right);
        left--;
      }
      widest = here.height >= widest.height ? here : widest;
      left = Math.max(left, 0);
      right = Math.min(right, concave.length - 1);
    } while (convex[left] != concave[right]);
    return widest;
  }

  private static double overMinorant(double[] x, int[] convex, int left, int at) {
    int from = convex[left + 1];
    double chord = (x[at] - x[from]) * (convex[left] - from) / (x[convex[left]] - x[from]);
    return at - from + 1 - chord;
  }

  private static double underMajorant(double[] x, int[] concave, int right, int at) {
    int from = concave[right - 1];
    double chord = (x[at] - x[from]) * (concave[right] - from) / (x[concave[right]] - x[from]);
    return chord - (at - from - 1);
  }
}

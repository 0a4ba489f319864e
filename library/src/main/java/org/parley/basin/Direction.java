package org.parley.basin;

/** Towards a box region by the shortest way, in logits. */
final class Direction {

  private final BoxRegion box;
  private final double bound;

  Direction(BoxRegion box, double bound) {
    this.box = box;
    this.bound = bound;
  }

  /** The unit vector to the nearest policy of the box; null for one that is in it. */
  double[] from(double[] logits) {
    double[] way = new double[logits.length];
    double length = 0;
    for (int k = 0; k < way.length; k++) {
      if (box.radius(k) < 1) {
        double r = box.radius(k);
        double edge = Math.min(bound, StrictMath.log((1 - r) / r));
        way[k] =
            box.action(k) == 0 ? Math.max(0, edge - logits[k]) : Math.min(0, -edge - logits[k]);
        length += way[k] * way[k];
      }
    }
    if (length == 0) {
      return null;
    }
    for (int k = 0; k < way.length; k++) {
      way[k] /= Math.sqrt(length);
    }
    return way;
  }
}

package org.parley.game.zoo;

/**
 * MPE's soft contact of two discs: a force along the line between their centres of size 100 · k ·
 * log(1 + exp(−(distance − 2 · size) / k)), k = 0.001. A size of 0 lets particles pass.
 */
final class Contact {

  private static final double FORCE = 100;
  private static final double MARGIN = 1e-3;

  private final double reach;

  Contact(double size) {
    reach = 2 * size;
  }

  /** The force divided by the distance; 0 where MPE's is below 1e-20, and at distance 0. */
  double push(double dx, double dy) {
    if (reach == 0) {
      return 0;
    }
    double distance = Math.sqrt(dx * dx + dy * dy);
    double depth = (reach - distance) / MARGIN;
    if (depth < -50 || distance == 0) {
      return 0;
    }
    // StrictMath: the same bits whether this is interpreted or compiled.
    double soft = Math.max(0, depth) + StrictMath.log1p(StrictMath.exp(-Math.abs(depth)));
    return FORCE * MARGIN * soft / distance;
  }
}

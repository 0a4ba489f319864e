package org.parley.basin;

/**
 * One side of a box region, in coordinates turned so that the equilibrium is at (+∞, +∞): policies
 * whose x is that of the box, whose y is below it, and which are above a falling curve b. In a
 * strip y rises while x may fall; where everywhere on it v_y ≥ |v_x| · B, with B the steepest slope
 * of b over the x that a step can come to, then y + α v_y ≥ b(x) + α |v_x| B ≥ b(x + α v_x): steps
 * stay above the curve, until y is that of the box.
 */
final class Strip {

  private static final double STEEPEST = 100;
  private static final double STRICTLY = 1 + 1e-9;
  private static final int TRIALS = 40;

  private final double bound;
  private final double width;
  private final double largest;
  private final double boxX;
  private final double boxY;
  private final double[][] lowX;
  private final double[][] lowY;
  private final int side;
  private final int first;
  private final double[] curve;

  /**
   * The widest strip found.
   *
   * @param lowX lower bounds of v_x over cells of the square of ± bound, [x][y]
   * @param lowY lower bounds of v_y
   * @param boxX the box's least x
   * @param boxY the box's least y
   * @param largest the largest step size
   */
  Strip(double[][] lowX, double[][] lowY, double boxX, double boxY, double bound, double largest) {
    this.lowX = lowX;
    this.lowY = lowY;
    this.boxX = boxX;
    this.boxY = boxY;
    this.bound = bound;
    this.largest = largest;
    side = lowX.length;
    width = 2 * bound / side;
    first = Math.max(0, Math.min(side, (int) Math.ceil((boxX + bound) / width) + 1));
    curve = new double[side + 1];
    double share = 1;
    do {
      draw(share);
      share *= share > 1e-3 ? 0.95 : 0;
    } while (!proved() && share > 0);
    if (!proved()) {
      draw(0);
    }
  }

  private double edge(int index) {
    return -bound + width * index;
  }

  private int cell(double coordinate) {
    return Math.max(0, Math.min(side - 1, (int) Math.floor((coordinate + bound) / width)));
  }

  /** b at the edges of columns, each as steep as its own cells allow, times a share. */
  private void draw(double share) {
    for (int j = 0; j <= side; j++) {
      curve[j] = boxY;
    }
    for (int j = first; j < side; j++) {
      curve[j + 1] = Math.max(-bound, curve[j] - width * share * steepest(j));
    }
  }

  private double steepest(int column) {
    double low = 0;
    double high = STEEPEST;
    for (int trial = 0; trial < TRIALS; trial++) {
      double slope = (low + high) / 2;
      double reached = Math.max(-bound, curve[column] - width * slope);
      if (ratio(column, cell(reached)) >= slope * STRICTLY) {
        low = slope;
      } else {
        high = slope;
      }
    }
    return low;
  }

  /** The least v_y / |v_x| over the cells of a column from a row up to the box. */
  private double ratio(int column, int from) {
    double least = Double.POSITIVE_INFINITY;
    for (int row = from; row < side && edge(row) < boxY; row++) {
      double rise = lowY[column][row];
      double fall = Math.max(0, -lowX[column][row]);
      least = Math.min(least, rise <= 0 ? -1 : fall == 0 ? STEEPEST * 2 : rise / fall);
    }
    return least;
  }

  /** Whether steps from every cell that has to do with the strip stay above the curve. */
  private boolean proved() {
    for (int j = first; j < side; j++) {
      for (int row = cell(curve[j + 1]); row < side && edge(row) < boxY; row++) {
        if (curve[j + 1] < boxY && !proved(j, row)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean proved(int column, int row) {
    double fall = Math.max(0, -lowX[column][row]);
    double leftmost = edge(column) - largest * fall * STRICTLY - 1e-12;
    if (leftmost < boxX || !(lowY[column][row] > 0)) {
      return false;
    }
    double slope = 0;
    for (int j = cell(leftmost); j <= column; j++) {
      slope = Math.max(slope, (curve[j] - curve[j + 1]) / width);
    }
    return lowY[column][row] >= fall * slope * STRICTLY;
  }

  /** Whether a policy, in turned coordinates, is on the strip. */
  boolean contains(double x, double y) {
    if (x < edge(first) || x > bound || y >= boxY || y < -bound) {
      return false;
    }
    int j = cell(x);
    double part = (x - edge(j)) / width;
    return y >= curve[j] + part * (curve[j + 1] - curve[j]);
  }

  /** The curve at an edge of a column. */
  double curve(int index) {
    return curve[index];
  }

  /** Where the strip begins. */
  int first() {
    return first;
  }
}

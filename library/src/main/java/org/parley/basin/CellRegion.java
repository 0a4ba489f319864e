package org.parley.basin;

import org.parley.check.Problems;

/**
 * The basin of a box region of two logits, as far as it can be proved cell by cell. The square of
 * logits is cut into cells, and the field bounded over each. Cells join a band at a time: where one
 * component of the field has one sign and is off 0 over all cells of the band, and every exact step
 * from a cell of it, of any size up to the largest, ends in the band or in what is proved already,
 * then a learner whose steps add up to infinity must leave the band for the latter.
 */
public final class CellRegion implements Region {

  private static final int SIZES = 12;

  private final BoxRegion core;
  private final double bound;
  private final int side;
  private final double largest;
  private final double width;
  private final boolean[] proved;
  private final double[][] low;
  private final double[][] high;

  private CellRegion(BoxRegion core, double bound, int side, double largest) {
    this.core = core;
    this.bound = bound;
    this.side = side;
    this.largest = largest;
    width = 2 * bound / side;
    proved = new boolean[side * side];
    low = new double[2][side * side];
    high = new double[2][side * side];
  }

  /**
   * Grows a box region of a game of two logits.
   *
   * @param bound logits are kept within ± this
   * @param side cells along an axis, 2 to 2,000
   * @param largest the largest step size α, above 0
   */
  public static CellRegion grown(BoxRegion core, double bound, int side, double largest) {
    Problems problems = new Problems();
    problems.require(
        core.layout().size() == 2,
        "game",
        core.layout().process().game(),
        "a game of two agents with one logit each",
        "The box region holds for every game.");
    problems.requirePositive("bound", bound, "8 is the public experiments'.");
    problems.requireRange("side", side, 2, 2_000, "320 is fine enough.");
    problems.requirePositive("largest", largest, "0.52 is the public experiments' first step.");
    problems.throwIfAny("certificate");
    CellRegion region = new CellRegion(core, bound, side, largest);
    region.measure();
    while (region.band(0, 1) | region.band(0, -1) | region.band(1, 1) | region.band(1, -1)) {
      // Another round, as what is new may let more join.
    }
    return region;
  }

  private double edge(int index) {
    return -bound + width * index;
  }

  private void measure() {
    FieldBounds bounds = new FieldBounds(core.layout());
    Interval[] sigmoids = new Interval[side];
    for (int c = 0; c < side; c++) {
      sigmoids[c] = Interval.sigmoid(Math.nextDown(edge(c)), Math.nextUp(edge(c + 1)));
    }
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        Interval[] box = {sigmoids[x], sigmoids[y]};
        Interval[] pulls = bounds.over(box);
        int cell = x * side + y;
        for (int k = 0; k < 2; k++) {
          Interval v = FieldBounds.velocity(box[k], pulls[k]);
          low[k][cell] = v.low();
          high[k][cell] = v.high();
        }
        proved[cell] = inCore(x, y);
      }
    }
  }

  private boolean inCore(int x, int y) {
    for (int corner = 0; corner < 4; corner++) {
      if (!core.contains(new double[] {edge(x + corner % 2), edge(y + corner / 2)})) {
        return false;
      }
    }
    return true;
  }

  /** Adds the largest band with a component of this sign; whether anything was added. */
  private boolean band(int axis, int sign) {
    boolean[] band = new boolean[proved.length];
    for (int cell = 0; cell < band.length; cell++) {
      double slowest = sign > 0 ? low[axis][cell] : -high[axis][cell];
      band[cell] = !proved[cell] && slowest > 0;
    }
    for (boolean left = true; left; ) {
      left = thinned(band, true) | thinned(band, false);
    }
    boolean added = false;
    for (int cell = 0; cell < band.length; cell++) {
      proved[cell] |= band[cell];
      added |= band[cell];
    }
    return added;
  }

  private boolean thinned(boolean[] band, boolean upwards) {
    boolean any = false;
    for (int n = 0; n < band.length; n++) {
      int cell = upwards ? n : band.length - 1 - n;
      if (band[cell] && !staysWithin(band, cell)) {
        band[cell] = false;
        any = true;
      }
    }
    return any;
  }

  /** Whether every step from a cell ends in the band or in what is proved. */
  private boolean staysWithin(boolean[] band, int cell) {
    for (int s = 0; s < SIZES; s++) {
      double least = largest * s / SIZES;
      double most = largest * (s + 1) / SIZES;
      int x0 = index(edge(cell / side) + smallest(low[0][cell], least, most));
      int x1 = index(edge(cell / side + 1) + greatest(high[0][cell], least, most));
      int y0 = index(edge(cell % side) + smallest(low[1][cell], least, most));
      int y1 = index(edge(cell % side + 1) + greatest(high[1][cell], least, most));
      for (int x = x0; x <= x1; x++) {
        for (int y = y0; y <= y1; y++) {
          if (!band[x * side + y] && !proved[x * side + y]) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Rounding errors of sums of a few numbers of size 10 are far below this. */
  private static final double SLACK = 1e-12;

  private static double smallest(double v, double least, double most) {
    return v * (v < 0 ? most : least) - SLACK;
  }

  private static double greatest(double v, double least, double most) {
    return v * (v > 0 ? most : least) + SLACK;
  }

  /** The cell of a coordinate; beyond the bound that of the last one, where it is cut to. */
  private int index(double coordinate) {
    int index = (int) Math.floor((coordinate + bound) / width);
    return Math.max(0, Math.min(side - 1, index));
  }

  @Override
  public boolean contains(double[] logits) {
    if (core.contains(logits)) {
      return true;
    }
    boolean within = Math.abs(logits[0]) <= bound && Math.abs(logits[1]) <= bound;
    return within && proved[index(logits[0]) * side + index(logits[1])];
  }

  /** Uniform by logit, within the bound. */
  @Override
  public double[] draw(RandomStream stream) {
    for (long n = 0; ; n += 2) {
      double[] logits = {
        bound * (2 * stream.uniform(n) - 1), bound * (2 * stream.uniform(n + 1) - 1)
      };
      if (contains(logits)) {
        return logits;
      }
    }
  }

  /** The box that all of it leads to. */
  public BoxRegion core() {
    return core;
  }

  /** The share of the cells that is proved. */
  public double share() {
    int count = 0;
    for (boolean cell : proved) {
      count += cell ? 1 : 0;
    }
    return (double) count / proved.length;
  }

  @Override
  public String proved() {
    return "exact steps of sizes up to "
        + largest
        + " that add up to infinity lead into the box, by way of "
        + side
        + " × "
        + side
        + " cells";
  }
}

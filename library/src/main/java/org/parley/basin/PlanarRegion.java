package org.parley.basin;

import java.util.ArrayList;
import java.util.List;
import org.parley.check.Problems;
import org.parley.learner.meta.Layout;
import org.parley.math.RandomStream;

/**
 * The basin of a box region in a game of two logits, as far as it can be proved: the box and a
 * {@link Strip} on either side of it. The field is bounded by interval arithmetic over the cells of
 * a grid.
 */
public final class PlanarRegion implements Region {

  private final BoxRegion core;
  private final double bound;
  private final double largest;
  private final int side;
  private final int[] signs = new int[2];
  private final Strip below;
  private final Strip left;

  private PlanarRegion(BoxRegion core, double bound, int side, double largest) {
    this.core = core;
    this.bound = bound;
    this.side = side;
    this.largest = largest;
    double[] edges = new double[2];
    for (int k = 0; k < 2; k++) {
      signs[k] = core.action(k) == 0 ? 1 : -1;
      double r = core.radius(k);
      edges[k] = StrictMath.log((1 - r) / r) + 1e-9;
    }
    double[][][] low = measured();
    below = new Strip(low[0], low[1], edges[0], edges[1], bound, largest);
    left = new Strip(turned(low[1]), turned(low[0]), edges[1], edges[0], bound, largest);
  }

  /**
   * Grows a box region.
   *
   * @param bound logits are kept within ± this
   * @param side cells along an axis, 2 to 2,000
   * @param largest the largest step size α, above 0
   */
  public static PlanarRegion grown(BoxRegion core, double bound, int side, double largest) {
    Problems problems = new Problems();
    problems.require(
        core.layout().size() == 2,
        "game",
        core.layout().process().game(),
        "a game of two agents with one logit each",
        "The box region holds for every game.");
    problems.require(
        bound > 0 && bound <= 30, "bound", bound, "above 0, at most 30", "8 is published.");
    problems.requireRange("side", side, 2, 2_000, "400 is fine enough.");
    problems.requirePositive("largest", largest, "0.52 is the published first step.");
    problems.throwIfAny("certificate");
    return new PlanarRegion(core, bound, side, largest);
  }

  /** Lower bounds of both components of the field over all cells, in turned coordinates. */
  private double[][][] measured() {
    FieldBounds bounds = new FieldBounds(core.layout());
    double width = 2 * bound / side;
    Interval[] sigmoids = new Interval[side];
    for (int c = 0; c < side; c++) {
      double edge = -bound + width * c;
      sigmoids[c] = Interval.sigmoid(Math.nextDown(edge), Math.nextUp(edge + width));
    }
    double[][][] low = new double[2][side][side];
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        Interval[] box = {
          signs[0] > 0 ? sigmoids[x] : Interval.ONE.minus(sigmoids[x]),
          signs[1] > 0 ? sigmoids[y] : Interval.ONE.minus(sigmoids[y])
        };
        Interval[] pulls = bounds.over(box);
        for (int k = 0; k < 2; k++) {
          Interval v = FieldBounds.velocity(box[k], pulls[k]);
          low[k][x][y] = signs[k] > 0 ? v.low() : -v.high();
        }
      }
    }
    return low;
  }

  private static double[][] turned(double[][] table) {
    double[][] turned = new double[table.length][table.length];
    for (int x = 0; x < table.length; x++) {
      for (int y = 0; y < table.length; y++) {
        turned[y][x] = table[x][y];
      }
    }
    return turned;
  }

  @Override
  public boolean contains(double[] logits) {
    double x = signs[0] * logits[0];
    double y = signs[1] * logits[1];
    return core.contains(logits) || below.contains(x, y) || left.contains(y, x);
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

  /**
   * Its border as probabilities of first actions, from one corner of the square along both strips
   * to the opposite corner.
   *
   * @return one pair a point
   */
  public List<double[]> border() {
    List<double[]> points = new ArrayList<>();
    double width = 2 * bound / side;
    for (int j = side; j >= left.first(); j--) {
      points.add(probabilities(left.curve(j), -bound + width * j));
    }
    for (int j = below.first(); j <= side; j++) {
      points.add(probabilities(-bound + width * j, below.curve(j)));
    }
    return points;
  }

  private double[] probabilities(double x, double y) {
    return new double[] {Layout.sigmoid(signs[0] * x), Layout.sigmoid(signs[1] * y)};
  }

  @Override
  public String proved() {
    return "exact steps of sizes up to "
        + largest
        + " that add up to infinity lead into the box; the field is bounded over "
        + side
        + " × "
        + side
        + " cells";
  }
}

package org.parley.diagnosis.key;

import java.util.ArrayList;
import java.util.List;

/**
 * A law's points up to three dimensions: cubes halved until the reward varies little where the law
 * puts its mass, at every temperature from hot to cool.
 *
 * <p>A cube is halved while the reward's range in it exceeds 4α and half the gap from the best
 * reward known to its highest: at temperatures at which a cube matters, its gap is a few α.
 */
final class RefinedGrid {

  private static final int MOST_CELLS = 100_000;
  private static final double GAUSS = 1 / Math.sqrt(3);
  private static final double VARIATION = 4;
  private static final double FRACTION_OF_GAP = 0.5;

  private final Terrain terrain;
  private final List<double[]> peaks;
  private final double[] values;
  private final double best;
  private final int corners;
  private List<Cell> cells = new ArrayList<>();

  /** A cube by its centre and half its side; its reward at the Gauss points. */
  private record Cell(double[] centre, double half, double[] rewards, double low, double high) {}

  private RefinedGrid(Terrain terrain, List<double[]> peaks) {
    this.terrain = terrain;
    this.peaks = peaks;
    values = peaks.stream().mapToDouble(terrain::at).toArray();
    best = values[0];
    corners = 1 << terrain.dimension();
  }

  /** Dimensions that a grid can hold. */
  static boolean holds(int dimension) {
    return dimension <= 3;
  }

  static BoltzmannLaw law(Terrain terrain, List<double[]> peaks, double hot, double cool) {
    RefinedGrid grid = new RefinedGrid(terrain, peaks);
    grid.lay(terrain.dimension() == 2 ? 128 : 24);
    double resolved = grid.refine(hot, cool);
    return grid.gathered(resolved, new Ascent(terrain, peaks));
  }

  private void lay(int side) {
    int count = (int) Math.round(Math.pow(side, terrain.dimension()));
    for (int index = 0; index < count; index++) {
      double[] centre = new double[terrain.dimension()];
      int rest = index;
      for (int d = 0; d < centre.length; d++) {
        centre[d] = (2 * (rest % side) + 1.0) / side - 1;
        rest /= side;
      }
      cells.add(cell(centre, 1.0 / side));
    }
  }

  /** Halves cubes for ever lower temperatures; the lowest for which there was room. */
  private double refine(double hot, double cool) {
    double resolved = hot;
    for (double alpha = hot; alpha >= cool * 0.999; alpha /= 2) {
      boolean again = true;
      while (again) {
        int before = cells.size();
        List<Cell> finer = new ArrayList<>(before);
        for (Cell cell : cells) {
          split(cell, alpha, finer);
        }
        cells = finer;
        again = cells.size() > before;
        if (again && cells.size() > MOST_CELLS) {
          return resolved;
        }
      }
      resolved = alpha;
    }
    return resolved;
  }

  private void split(Cell cell, double alpha, List<Cell> into) {
    double range = cell.high() - cell.low();
    double gap = best - cell.high();
    if (!(range > Math.max(VARIATION * alpha, FRACTION_OF_GAP * gap)) || cell.half() < 1e-7) {
      into.add(cell);
      return;
    }
    for (int corner = 0; corner < corners; corner++) {
      into.add(cell(shifted(cell.centre(), corner, cell.half() / 2), cell.half() / 2));
    }
  }

  private static double[] shifted(double[] centre, int corner, double by) {
    double[] at = centre.clone();
    for (int d = 0; d < at.length; d++) {
      at[d] += (corner >> d & 1) == 0 ? -by : by;
    }
    return at;
  }

  private Cell cell(double[] centre, double half) {
    double[] rewards = new double[corners];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int corner = 0; corner < corners; corner++) {
      double reward = terrain.at(shifted(centre, corner, GAUSS * half));
      rewards[corner] = reward;
      if (!Double.isNaN(reward)) {
        low = Math.min(low, reward);
        high = Math.max(high, reward);
      }
    }
    // A narrow peak in or beside the cube may stand between its points.
    for (int k = 0; k < values.length; k++) {
      if (Ascent.distance(centre, peaks.get(k)) <= 2 * half) {
        high = Math.max(high, values[k]);
      }
    }
    return new Cell(centre, half, rewards, low, high);
  }

  private BoltzmannLaw gathered(double coolest, Ascent ascent) {
    int count = 0;
    for (Cell cell : cells) {
      for (double reward : cell.rewards()) {
        count += Double.isNaN(reward) ? 0 : 1;
      }
    }
    double[] weights = new double[count];
    double[] rewards = new double[count];
    int[] basins = new int[count];
    int next = 0;
    for (Cell cell : cells) {
      int basin = ascent.basin(cell.centre());
      double weight = Math.pow(cell.half(), terrain.dimension()) / corners;
      for (double reward : cell.rewards()) {
        if (!Double.isNaN(reward)) {
          weights[next] = weight;
          rewards[next] = reward;
          basins[next++] = basin;
        }
      }
    }
    return new BoltzmannLaw(
        BoltzmannLaw.Method.GRID, coolest, peaks.size(), weights, rewards, basins);
  }
}

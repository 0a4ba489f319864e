package org.parley.basin;

import org.parley.check.Problems;
import org.parley.learner.meta.Target;
import org.parley.learner.meta.Walk;
import org.parley.math.RandomStream;
import org.parley.study.Proportion;

/**
 * Where learning ends from a grid of starts. On a start all logits of the first agent give its
 * first action the same probability, and all of the second's another; further agents play evenly.
 *
 * @param label what charts call it
 * @param probabilities of the first action along both axes, ascending
 * @param reached [first agent's][second agent's]: whether the target was reached
 */
public record BasinMap(String label, double[] probabilities, boolean[][] reached) {

  /**
   * Learns from every point of a grid.
   *
   * @param side points along an axis, at least 2
   * @param low the lowest probability, above 0
   * @param high the highest, below 1
   */
  public static BasinMap of(Walks walks, Target target, int side, double low, double high) {
    Problems problems = new Problems();
    problems.requireRange("side", side, 2, 1_000, "21 is the public basin maps'.");
    problems.require(
        low > 0 && low < high && high < 1,
        "low..high",
        low + ".." + high,
        "probabilities within (0, 1), the lower first",
        "0.05 to 0.95 is the public basin maps'.");
    problems.require(
        walks.learner().hidden().isEmpty(),
        "hidden",
        walks.learner().hidden(),
        "left out: a map has tables",
        "Entry.of takes networks.");
    problems.throwIfAny("basin map");
    double[] grid = new double[side];
    for (int n = 0; n < side; n++) {
      grid[n] = low + (high - low) * n / (side - 1);
    }
    boolean[][] reached = new boolean[side][side];
    RandomStream streams = walks.stream("map");
    walks.each(
        side * side,
        first -> {
          Walk walk = walks.walk(0);
          return n -> {
            walk.begin(start(walk, grid[n / side], grid[n % side]), streams.at(n));
            reached[n / side][n % side] = Entry.ends(walk, walks.steps(), target);
          };
        });
    return new BasinMap(walks.learner().id(), grid, reached);
  }

  private static double[] start(Walk walk, double one, double two) {
    return start(walk.layout(), one, two);
  }

  /** The logits of a point of the grid. */
  static double[] start(org.parley.learner.meta.Layout layout, double one, double two) {
    double[] from = new double[layout.size()];
    for (int i = 0; i < Math.min(2, layout.process().agents()); i++) {
      double p = i == 0 ? one : two;
      for (int s = 0; s < layout.process().situations(i); s++) {
        from[layout.index(i, s)] =
            StrictMath.log(p / (1 - p))
                + (layout.width(i) == 1 ? 0 : StrictMath.log(layout.process().actions(i) - 1.0));
      }
    }
    return from;
  }

  /** The same under another label. */
  public BasinMap called(String other) {
    return new BasinMap(other, probabilities, reached);
  }

  /** The share of the grid that reached the target; its interval is that of as many draws. */
  public Proportion share() {
    int count = 0;
    for (boolean[] row : reached) {
      for (boolean hit : row) {
        count += hit ? 1 : 0;
      }
    }
    return Proportion.of(count, reached.length * reached.length);
  }
}

package org.parley.basin;

import org.parley.check.Problems;
import org.parley.learner.meta.Layout;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.Terms;
import org.parley.learner.meta.Walk;

/**
 * The three terms over a grid of policies as velocities of the probabilities of first actions in
 * first situations: p (1 − p) times the term of that logit.
 *
 * @param probabilities of the first action along both axes
 * @param ordinary [first agent's][second agent's][agent]
 * @param own the same of c · own
 * @param peer the same of λ · peer, λ of the first step
 */
public record TermField(
    double[] probabilities, double[][][] ordinary, double[][][] own, double[][][] peer) {

  /** The exact terms of a learner with Bernoulli tables. */
  public static TermField of(MetaGradient learner, Layout layout, int side) {
    Problems problems = new Problems();
    problems.requireRange("side", side, 2, 200, "11 arrows along an axis are legible.");
    problems.throwIfAny("term field");
    Walk walk = ExactTerms.walk(learner, layout.process());
    double[] grid = new double[side];
    double[][][][] all = new double[3][side][side][];
    for (int n = 0; n < side; n++) {
      grid[n] = (n + 0.5) / side;
    }
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        walk.restore(new Walk.State(0, BasinMap.start(layout, grid[x], grid[y]), false));
        Terms terms = walk.terms();
        all[0][x][y] = velocity(layout, terms.ordinary(), 1, grid[x], grid[y]);
        all[1][x][y] = velocity(layout, terms.own(), learner.own(), grid[x], grid[y]);
        all[2][x][y] = velocity(layout, terms.peer(), walk.correction(), grid[x], grid[y]);
      }
    }
    return new TermField(grid, all[0], all[1], all[2]);
  }

  private static double[] velocity(
      Layout layout, double[] term, double scale, double one, double two) {
    int first = layout.index(0, layout.process().first(0));
    int second = layout.index(1, layout.process().first(1));
    return new double[] {
      scale * one * (1 - one) * term[first], scale * two * (1 - two) * term[second]
    };
  }
}

package org.parley.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.parley.game.JointAction;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.game.Optimum;
import org.parley.game.RewardException;
import org.parley.math.RandomStream;

/**
 * Finds the local maxima of a one-shot game's reward: commons-math's BOBYQA (Powell, 2009), bounded
 * and derivative-free, from the best of many random draws that have no better one close by.
 *
 * <p>The same game always gives the same answer. A peak that holds less than about a thousandth of
 * the action space may be missed: declare it with the game.
 */
public final class OptimumSearch {

  private static final int DRAWS = 20_000;
  private static final int STARTS = 24;
  private static final double CLOSE = 0.05;

  private final OneShotGame game;
  private final JointSpace space;

  private OptimumSearch(OneShotGame game) {
    this.game = game;
    this.space = game.space();
  }

  /** The distinct local maxima found, best first; at least one. */
  public static List<Optimum> of(OneShotGame game) {
    return new OptimumSearch(game).search();
  }

  private List<Optimum> search() {
    List<Optimum> found = new ArrayList<>();
    for (Optimum start : starts()) {
      Optimum peak = climb(start);
      if (found.stream().noneMatch(known -> distance(known.at(), peak.at()) < CLOSE)) {
        found.add(peak);
      }
    }
    found.sort(Comparator.comparingDouble(Optimum::value).reversed());
    return found;
  }

  /** The best draws that have no better one within a tenth of the action space: each a summit. */
  private List<Optimum> starts() {
    RandomStream stream = RandomStream.of(0).named("optimum search");
    List<Optimum> draws = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] at = new double[space.dimension()];
      for (int d = 0; d < at.length; d++) {
        double share = stream.at(draw).uniform(d);
        at[d] = space.low(d) + share * (space.high(d) - space.low(d));
      }
      JointAction u = JointAction.of(at);
      draws.add(new Optimum(u, value(u)));
    }
    draws.sort(Comparator.comparingDouble(Optimum::value).reversed());
    List<Optimum> chosen = new ArrayList<>();
    for (int i = 0; i < draws.size() && chosen.size() < STARTS; i++) {
      if (isSummit(draws, i)) {
        chosen.add(draws.get(i));
      }
    }
    return chosen;
  }

  /** Looks at the next better draws first: they are the likeliest neighbours. */
  private boolean isSummit(List<Optimum> bestFirst, int index) {
    JointAction at = bestFirst.get(index).at();
    for (int better = index - 1; better >= 0; better--) {
      if (distance(bestFirst.get(better).at(), at) < 2 * CLOSE) {
        return false;
      }
    }
    return true;
  }

  private Optimum climb(Optimum start) {
    int dimension = space.dimension();
    double[] low = new double[dimension];
    double[] high = new double[dimension];
    double radius = Double.POSITIVE_INFINITY;
    for (int d = 0; d < dimension; d++) {
      low[d] = space.low(d);
      high[d] = space.high(d);
      radius = Math.min(radius, 0.05 * (high[d] - low[d]));
    }
    try {
      PointValuePair peak =
          new BOBYQAOptimizer(2 * dimension + 1, radius, radius * 1e-7)
              .optimize(
                  new MaxEval(4000),
                  new ObjectiveFunction(at -> value(JointAction.of(at))),
                  GoalType.MAXIMIZE,
                  new InitialGuess(start.at().toArray()),
                  new SimpleBounds(low, high));
      return new Optimum(JointAction.of(peak.getPoint()), peak.getValue());
    } catch (MathIllegalStateException unfinished) {
      // Too many evaluations, or a reward with holes that its quadratic model cannot follow.
      return start;
    }
  }

  /**
   * The reward; where it fails, a value that no optimum has, so that the search goes on elsewhere.
   */
  private double value(JointAction u) {
    try {
      return game.reward(u);
    } catch (RewardException failed) {
      return -1e30;
    }
  }

  /** Largest difference of a coordinate, as a share of its interval. */
  private double distance(JointAction one, JointAction other) {
    double largest = 0;
    for (int d = 0; d < one.size(); d++) {
      double share = Math.abs(one.get(d) - other.get(d)) / (space.high(d) - space.low(d));
      largest = Math.max(largest, share);
    }
    return largest;
  }
}

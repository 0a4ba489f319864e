package org.parley.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.game.Optimum;
import org.parley.math.Matrix;

/**
 * Where draws stand among a game's local optima.
 *
 * <p>A draw belongs to the optimum that is nearest to where an ascent from it ends: a compass
 * search whose steps begin at 0.02 of each interval and are halved to 0.0005 when no coordinate
 * improves. An agent means the optimum whose part is nearest to its own action; a draw is
 * miscoordinated if no optimum is the nearest, within 0.05 of the interval, for all agents at once.
 */
final class PeakShares {

  private static final double FIRST = 0.02;
  private static final double LAST = 0.0005;
  private static final int MOST_STEPS = 500;
  private static final double SAME = 0.05;

  private final Payoffs payoffs;
  private final JointSpace space;
  private final List<double[]> optima;

  PeakShares(OneShotGame game, List<Optimum> optima) {
    this.payoffs = new Payoffs(game);
    this.space = game.space();
    this.optima = optima.stream().map(optimum -> optimum.at().toArray()).toList();
  }

  /** Where the draws stand. */
  Diagnosis.Modes of(Matrix executed) {
    int[] counts = new int[optima.size()];
    int apart = 0;
    for (int row = 0; row < executed.rows(); row++) {
      double[] u = Payoffs.row(executed, row);
      apart += miscoordinated(u) ? 1 : 0;
      counts[basin(u)]++;
    }
    List<Estimate> shares = new ArrayList<>();
    for (int count : counts) {
      shares.add(Estimate.share(count, executed.rows()));
    }
    return new Diagnosis.Modes(
        shares, effective(counts, executed.rows()), Estimate.share(apart, executed.rows()));
  }

  /** Index of the optimum that a joint action belongs to. */
  int basin(double[] u) {
    return nearest(ascend(u), 0, space.dimension());
  }

  /** exp of the entropy of the shares; the interval is the entropy's by the delta method. */
  static Estimate effective(int[] counts, int draws) {
    double entropy = 0;
    double squares = 0;
    for (int count : counts) {
      if (count > 0) {
        double surprise = -Math.log((double) count / draws);
        entropy += surprise * count / draws;
        squares += surprise * surprise * count / draws;
      }
    }
    double error = Math.sqrt(Math.max(0, squares - entropy * entropy) / draws);
    Estimate nats = Estimate.normal(entropy, error);
    return new Estimate(
        Math.exp(nats.value()), Math.exp(Math.max(0, nats.low())), Math.exp(nats.high()));
  }

  private boolean miscoordinated(double[] u) {
    boolean[] possible = new boolean[optima.size()];
    Arrays.fill(possible, true);
    for (int agent = 0; agent < space.agents(); agent++) {
      int from = space.offset(agent);
      int to = from + space.dimension(agent);
      double least = distance(u, optima.get(nearest(u, from, to)), from, to);
      for (int k = 0; k < possible.length; k++) {
        possible[k] &= distance(u, optima.get(k), from, to) <= least + SAME;
      }
    }
    for (boolean any : possible) {
      if (any) {
        return false;
      }
    }
    return true;
  }

  private int nearest(double[] u, int from, int to) {
    int nearest = 0;
    for (int k = 1; k < optima.size(); k++) {
      if (distance(u, optima.get(k), from, to) < distance(u, optima.get(nearest), from, to)) {
        nearest = k;
      }
    }
    return nearest;
  }

  /** Euclidean, over coordinates from … to − 1, each in shares of its interval. */
  private double distance(double[] u, double[] optimum, int from, int to) {
    double sum = 0;
    for (int d = from; d < to; d++) {
      double share = (u[d] - optimum[d]) / (space.high(d) - space.low(d));
      sum += share * share;
    }
    return Math.sqrt(sum);
  }

  private double[] ascend(double[] start) {
    double[] u = start.clone();
    double value = payoffs.at(u);
    double step = FIRST;
    for (int steps = 0; steps < MOST_STEPS && step >= LAST; steps++) {
      double reached = sweep(u, value, step);
      step = reached > value ? step : step / 2;
      value = reached;
    }
    return u;
  }

  /** One step each way along each coordinate, kept where it improves; the value reached. */
  private double sweep(double[] u, double value, double step) {
    double best = value;
    for (int d = 0; d < u.length; d++) {
      double width = step * (space.high(d) - space.low(d));
      double here = u[d];
      for (double to : new double[] {here - width, here + width}) {
        double before = u[d];
        u[d] = Math.max(space.low(d), Math.min(space.high(d), to));
        double there = payoffs.at(u);
        if (there > best) {
          best = there;
        } else {
          u[d] = before;
        }
      }
    }
    return best;
  }
}

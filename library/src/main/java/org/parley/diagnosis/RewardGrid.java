package org.parley.diagnosis;

import java.util.Arrays;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;

/**
 * A game's reward on a midpoint grid over joint actions of 2 or 3 coordinates: 21 cells a
 * coordinate, each of 15 (two coordinates) or 5 (three) points a coordinate. Immutable; it gives
 * the exact Boltzmann law π*_α(u) ∝ exp(r(u) / α) cell by cell at any temperature.
 */
final class RewardGrid {

  /** Cells a coordinate: odd, so that peaks at whole numbers are not on their borders. */
  static final int CELLS = 21;

  private static final int MOST_DIMENSIONS = 3;

  /**
   * A Gaussian as narrow as the points are apart puts 0.4 of its mass on one point a coordinate.
   */
  private static final double COARSE = 0.4;

  private final JointSpace space;
  private final double[][] values;
  private final double[] highest;

  private RewardGrid(OneShotGame game) {
    space = game.space();
    values = new double[(int) Math.pow(CELLS, space.dimension())][];
    highest = new double[values.length];
    Payoffs payoffs = new Payoffs(game);
    int finer = space.dimension() == 2 ? 15 : 5;
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] = cell(payoffs, cell, finer);
      highest[cell] = Arrays.stream(values[cell]).max().orElseThrow();
    }
  }

  /** Whether a game has few enough coordinates. */
  static boolean fits(OneShotGame game) {
    return game.space().dimension() <= MOST_DIMENSIONS;
  }

  /** The reward of every point: about a million calls of it for three coordinates. */
  static RewardGrid of(OneShotGame game) {
    return new RewardGrid(game);
  }

  private double[] cell(Payoffs payoffs, int cell, int finer) {
    double[] rewards = new double[(int) Math.pow(finer, space.dimension())];
    double[] u = new double[space.dimension()];
    for (int point = 0; point < rewards.length; point++) {
      int coarse = cell;
      int fine = point;
      for (int d = 0; d < u.length; d++) {
        double place = coarse % CELLS + (fine % finer + 0.5) / finer;
        u[d] = space.low(d) + place / CELLS * (space.high(d) - space.low(d));
        coarse /= CELLS;
        fine /= finer;
      }
      rewards[point] = payoffs.at(u);
    }
    return rewards;
  }

  /**
   * The law at a temperature.
   *
   * @param logMass log of each cell's mass; coordinate d counts CELLS^d
   * @param meanReward E[r] under the law
   * @param resolved whether its peaks are wide enough for the grid: no point has more than 0.4^D
   */
  record Law(double[] logMass, double meanReward, boolean resolved) {}

  /** The law at a temperature above 0. */
  Law law(double temperature) {
    double[] logMass = new double[values.length];
    double[] reward = new double[values.length];
    for (int cell = 0; cell < values.length; cell++) {
      double sum = 0;
      double weighted = 0;
      for (double value : values[cell]) {
        double weight = Math.exp((value - highest[cell]) / temperature);
        if (weight > 0) {
          sum += weight;
          weighted += weight * value;
        }
      }
      logMass[cell] = sum > 0 ? highest[cell] / temperature + Math.log(sum) : -1e300;
      reward[cell] = sum > 0 ? weighted / sum : 0;
    }
    double logTotal = logSum(logMass);
    double mean = 0;
    for (int cell = 0; cell < values.length; cell++) {
      logMass[cell] -= logTotal;
      mean += Math.exp(logMass[cell]) * reward[cell];
    }
    double top = Arrays.stream(highest).max().orElseThrow() / temperature - logTotal;
    return new Law(logMass, mean, Math.exp(top) <= Math.pow(COARSE, space.dimension()));
  }

  /** The cell of each coordinate of a joint action. */
  int[] cellOf(double[] u) {
    int[] cell = new int[u.length];
    for (int d = 0; d < u.length; d++) {
      double share = (u[d] - space.low(d)) / (space.high(d) - space.low(d));
      cell[d] = (int) Math.max(0, Math.min(CELLS - 1, Math.floor(share * CELLS)));
    }
    return cell;
  }

  /** log Σ exp, without overflow. */
  static double logSum(double[] logs) {
    double most = Arrays.stream(logs).max().orElseThrow();
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - most);
    }
    return most + Math.log(sum);
  }
}

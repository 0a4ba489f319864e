package org.parley.learner.soft;

import org.parley.game.JointSpace;
import org.parley.math.Matrix;

/**
 * Equal cells of a box of joint actions, numbered with the last coordinate fastest.
 *
 * @param space the box
 * @param each cells a coordinate
 */
record ActionGrid(JointSpace space, int each) {

  int cells() {
    int cells = 1;
    for (int d = 0; d < space.dimension(); d++) {
      cells *= each;
    }
    return cells;
  }

  /** The middle of a cell, in the game's units. */
  double[] middle(int cell) {
    double[] u = new double[space.dimension()];
    for (int d = 0; d < u.length; d++) {
      double share = (place(cell, d) + 0.5) / each;
      u[d] = space.low(d) + share * (space.high(d) - space.low(d));
    }
    return u;
  }

  private int place(int cell, int d) {
    int left = cell;
    for (int last = space.dimension() - 1; last > d; last--) {
      left /= each;
    }
    return left % each;
  }

  /**
   * Particles as a smooth law: each is spread over the cells as a product of Gaussians, reflected
   * at the ends of its intervals.
   *
   * @param particles M × D, in the game's units
   * @param width standard deviation, in shares of an interval
   * @return the probability of each cell
   */
  double[] smoothed(Matrix particles, double width) {
    double[] law = new double[cells()];
    double[][] parts = new double[space.dimension()][];
    for (int row = 0; row < particles.rows(); row++) {
      for (int d = 0; d < parts.length; d++) {
        double length = space.high(d) - space.low(d);
        parts[d] = spread((particles.get(row, d) - space.low(d)) / length, width);
      }
      for (int cell = 0; cell < law.length; cell++) {
        double product = 1.0 / particles.rows();
        for (int d = 0; d < parts.length; d++) {
          product *= parts[d][place(cell, d)];
        }
        law[cell] += product;
      }
    }
    return law;
  }

  /** A Gaussian about a share of an interval, with its mirror images at both ends; sums to 1. */
  private double[] spread(double share, double width) {
    double[] part = new double[each];
    double sum = 0;
    for (int place = 0; place < each; place++) {
      double at = (place + 0.5) / each;
      for (double centre : new double[] {share, -share, 2 - share}) {
        double away = (at - centre) / width;
        part[place] += StrictMath.exp(-away * away / 2);
      }
      sum += part[place];
    }
    for (int place = 0; place < each; place++) {
      part[place] /= sum;
    }
    return part;
  }
}

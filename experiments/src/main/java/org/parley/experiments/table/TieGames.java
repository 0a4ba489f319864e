package org.parley.experiments.table;

import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfMany;

/**
 * The games of the tie study. The ball around a good peak in which it beats the safe one's 0 holds
 * an ever smaller share of the box as agents are added: with eight, no play of 5,000 uniform ones
 * would lie in it, and a learner that has never seen a good play can learn nothing of one. So
 * beyond four agents the peaks, the safe one with them, are as wide as keeps that share.
 */
final class TieGames {

  /** Which design of Max of Many. */
  static final int LAYOUT = 1;

  /** Most agents whose good peaks have {@link #NARROW}. */
  static final int LAST_NARROW = 4;

  /** Width of the good peaks of small teams. */
  static final double NARROW = 1.5;

  /** A good peak, bowl + 10, is above 0 within so many widths. */
  private static final double REACH = Math.sqrt(10);

  private static final double SIDE = 20;

  private TieGames() {}

  /** So many agents before a safe peak and so many good ones. */
  static OneShotGame of(int agents, int peaks) {
    return MaxOfMany.game(width(agents), agents, peaks, LAYOUT);
  }

  /** Width of the good peaks for a number of agents, to two places. */
  static double width(int agents) {
    if (agents <= LAST_NARROW) {
      return NARROW;
    }
    double radius = Math.pow(share(LAST_NARROW, NARROW) / unitBall(agents), 1.0 / agents) * SIDE;
    return Math.round(100 * radius / REACH) / 100.0;
  }

  /**
   * Volume of the ball in which a good peak is above 0, of the box's; it may stand out of the box.
   */
  static double share(int agents, double width) {
    return unitBall(agents) * Math.pow(width * REACH / SIDE, agents);
  }

  /** Volume of the ball of radius 1: V(n) = V(n − 2) · 2π / n. */
  private static double unitBall(int dimension) {
    double volume = dimension % 2 == 0 ? 1 : 2;
    for (int d = dimension % 2 + 2; d <= dimension; d += 2) {
      volume *= 2 * Math.PI / d;
    }
    return volume;
  }
}

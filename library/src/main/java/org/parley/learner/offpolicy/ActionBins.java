package org.parley.learner.offpolicy;

import org.parley.check.Problems;
import org.parley.game.ActionSpace;
import org.parley.game.Agent;

/**
 * Finitely many points of one agent's action space, evenly spaced in every dimension, the ends
 * included; an action belongs to the bin of the nearest point. Where the actions are finite they
 * are the points. Bins are numbered with the last dimension running fastest.
 */
public final class ActionBins {

  private final ActionSpace actions;
  private final int points;
  private final int count;

  private ActionBins(ActionSpace actions, int points, int count) {
    this.actions = actions;
    this.points = points;
    this.count = count;
  }

  /**
   * The points of an agent's actions.
   *
   * @param perDimension points in every dimension of a box, at least 2
   * @throws IllegalArgumentException for fewer points, or more than an index can number
   */
  public static ActionBins of(ActionSpace actions, int perDimension) {
    int points = actions.isFinite() ? actions.names().size() : perDimension;
    long count = count(actions, perDimension);
    if (points < 2 || count > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(perDimension + " points a dimension of " + actions);
    }
    return new ActionBins(actions, points, (int) count);
  }

  /** Requires that no agent has more bins than {@code most}; {@code option} names the points. */
  public static void check(
      Iterable<Agent> agents, String option, int perDimension, int most, Problems problems) {
    for (Agent agent : agents) {
      long count = count(agent.actions(), perDimension);
      problems.require(
          count <= most,
          "game / agent " + agent.name(),
          count == Long.MAX_VALUE ? "more than 2^62 bins" : count + " bins",
          "at most " + most + " bins, " + option + " to the power of the action's dimensions",
          "Lower " + option + ", or split the agent into one agent a dimension.");
    }
  }

  private static long count(ActionSpace actions, int perDimension) {
    if (actions.isFinite()) {
      return actions.names().size();
    }
    long count = 1;
    for (int d = 0; d < actions.dimension(); d++) {
      count = count > Long.MAX_VALUE / 2 / perDimension ? Long.MAX_VALUE : count * perDimension;
    }
    return count;
  }

  /** How many bins there are. */
  public int count() {
    return count;
  }

  /** Coordinates of an action. */
  public int dimension() {
    return actions.dimension();
  }

  /**
   * The bin of an action.
   *
   * @param u holds the agent's action, in [−1, 1], from index {@code at} on
   */
  public int of(float[] u, int at) {
    int bin = 0;
    for (int d = 0; d < actions.dimension(); d++) {
      int nearest = Math.round((u[at + d] + 1) * (points - 1) / 2);
      bin = bin * points + Math.max(0, Math.min(points - 1, nearest));
    }
    return bin;
  }

  /** Writes the point of a bin, in [−1, 1], to index {@code at} and on. */
  public void point(int bin, float[] into, int at) {
    int left = bin;
    for (int d = actions.dimension() - 1; d >= 0; d--) {
      into[at + d] = (float) (2.0 * (left % points) / (points - 1) - 1);
      left /= points;
    }
  }

  /** Writes the point of a bin in the game's units; of finite actions, the exact index. */
  public void inGame(int bin, double[] into, int at) {
    int left = bin;
    for (int d = actions.dimension() - 1; d >= 0; d--) {
      double width = actions.high(d) - actions.low(d);
      double value = actions.low(d) + width * (left % points) / (points - 1);
      into[at + d] = Math.min(actions.high(d), value);
      left /= points;
    }
  }
}

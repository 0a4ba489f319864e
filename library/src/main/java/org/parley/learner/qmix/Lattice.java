package org.parley.learner.qmix;

import org.parley.game.Agent;
import org.parley.game.Game;
import org.parley.game.JointSpace;

/**
 * Every agent's actions, numbered from 0: the named ones of a finite space; of a box the points of
 * a grid, {@code bins} a coordinate, both ends included, the last coordinate running fastest.
 */
final class Lattice {

  private final JointSpace space;
  private final int[] levels;
  private final int[] counts;

  /** The actions of a game. */
  Lattice(Game game, int bins) {
    space = game.space();
    levels = new int[space.agents()];
    counts = new int[space.agents()];
    for (int agent = 0; agent < levels.length; agent++) {
      levels[agent] = levels(game.agents().get(agent), bins);
      counts[agent] = (int) count(game.agents().get(agent), bins);
    }
  }

  private static int levels(Agent agent, int bins) {
    return agent.actions().isFinite() ? agent.actions().names().size() : bins;
  }

  /** How many actions an agent would have. */
  static double count(Agent agent, int bins) {
    return Math.pow(levels(agent, bins), agent.actions().dimension());
  }

  /** How many actions an agent has. */
  int count(int agent) {
    return counts[agent];
  }

  /**
   * Writes one agent's action to its coordinates of a joint action in [−1, 1].
   *
   * @param at where the joint action begins
   */
  void put(int agent, int action, float[] into, int at) {
    int left = action;
    for (int d = space.dimension(agent) - 1; d >= 0; d--) {
      float level = left % levels[agent];
      into[at + space.offset(agent) + d] = 2 * level / (levels[agent] - 1) - 1;
      left /= levels[agent];
    }
  }

  /** The number of an agent's action that was {@link #put}. */
  int action(int agent, float[] joint, int at) {
    int action = 0;
    for (int d = 0; d < space.dimension(agent); d++) {
      float place = (joint[at + space.offset(agent) + d] + 1) / 2 * (levels[agent] - 1);
      action = action * levels[agent] + Math.round(place);
    }
    return action;
  }
}

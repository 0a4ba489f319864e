package org.parley.diagnosis.key;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.JointSpace;
import org.parley.math.RandomStream;

/** Expected rewards of an agent's action against partners given by draws. */
final class SafeGain {

  private static final int REPLIES = 80;
  private static final int MIXTURES = 4_096;

  private final Terrain terrain;
  private final JointSpace space;

  SafeGain(Terrain terrain) {
    this.terrain = terrain;
    this.space = terrain.space();
  }

  /** E[r(safe_i, partners)] − E[r(best_i, partners)] for every agent i. */
  List<Double> of(double[] safe, double[] best, List<double[]> partners) {
    List<Double> gains = new ArrayList<>();
    for (int agent = 0; agent < space.agents(); agent++) {
      gains.add(expected(agent, safe, partners) - expected(agent, best, partners));
    }
    return gains;
  }

  /** Mean reward where an agent plays its part of {@code own}; draws that fail are left out. */
  private double expected(int agent, double[] own, List<double[]> partners) {
    double sum = 0;
    int count = 0;
    for (double[] draw : partners) {
      double[] x = draw.clone();
      System.arraycopy(own, space.offset(agent), x, space.offset(agent), space.dimension(agent));
      double reward = terrain.at(x);
      if (!Double.isNaN(reward)) {
        sum += reward;
        count++;
      }
    }
    return sum / count;
  }

  /** The best action against such partners for each agent with one dimension, else NaN. */
  List<Double> replies(List<double[]> partners) {
    List<Double> replies = new ArrayList<>();
    for (int agent = 0; agent < space.agents(); agent++) {
      replies.add(space.dimension(agent) == 1 ? reply(agent, partners) : Double.NaN);
    }
    return replies;
  }

  private double reply(int agent, List<double[]> partners) {
    double[] x = new double[space.dimension()];
    double reply = Double.NaN;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= REPLIES; i++) {
      x[space.offset(agent)] = 2.0 * i / REPLIES - 1;
      double reward = expected(agent, x, partners);
      if (reward > highest) {
        highest = reward;
        reply = terrain.action(x).get(space.offset(agent));
      }
    }
    return reply;
  }

  /** r(best) minus the mean reward of mixtures: all of them, or a sample where there are many. */
  double penalty(double[] best, double[] trap) {
    int agents = space.agents();
    boolean all = agents <= 12;
    RandomStream stream = RandomStream.of(0).named("mixtures");
    double sum = 0;
    int count = 0;
    long mixtures = all ? (1L << agents) - 2 : MIXTURES;
    for (long i = 1; i <= mixtures; i++) {
      double reward = terrain.at(mixture(best, trap, all ? i : stream.bits(i)));
      if (!Double.isNaN(reward)) {
        sum += reward;
        count++;
      }
    }
    return terrain.at(best) - sum / count;
  }

  /** Agent i plays the trap where bit i is set. */
  private double[] mixture(double[] best, double[] trap, long choice) {
    double[] x = best.clone();
    for (int agent = 0; agent < space.agents(); agent++) {
      if ((choice >> (agent % Long.SIZE) & 1) == 1) {
        int offset = space.offset(agent);
        System.arraycopy(trap, offset, x, offset, space.dimension(agent));
      }
    }
    return x;
  }
}

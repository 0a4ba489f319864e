package org.parley.game.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.game.Episodes;
import org.parley.game.Game;
import org.parley.math.RandomStream;

/** All that copies of a game gave in some steps: a line of numbers a copy and step. */
final class Trace {

  private final List<List<double[]>> lines = new ArrayList<>();
  private final int agents;

  private Trace(int copies, int agents) {
    this.agents = agents;
    for (int k = 0; k < copies; k++) {
      lines.add(new ArrayList<>());
    }
  }

  /**
   * Plays copies {@code first} to {@code first + copies − 1} side by side; a copy's actions depend
   * on its number and the step alone.
   */
  static Trace play(Game game, RandomStream root, int first, int copies, int steps) {
    Episodes episodes = Episodes.of(game, copies);
    JointActions actions = new JointActions(game);
    Trace trace = new Trace(copies, game.agents().size());
    double[] u = new double[copies * actions.dimension()];
    episodes.start(root.named("game"), first);
    trace.record(episodes);
    for (int step = 0; step < steps; step++) {
      for (int k = 0; k < copies; k++) {
        RandomStream draws = root.named("actions").at(first + k).at(step);
        actions.draw(draws, u, k * actions.dimension());
      }
      episodes.step(u);
      trace.record(episodes);
      episodes.restartEnded();
    }
    return trace;
  }

  /** State, observations, rewards, and how the copy stands. */
  private void record(Episodes episodes) {
    int size = episodes.game().observationSize();
    double[] seen = new double[episodes.copies() * size];
    List<double[]> rows = new ArrayList<>();
    for (int k = 0; k < episodes.copies(); k++) {
      int width = episodes.game().stateSize();
      double[] row = new double[agents + 2 + width + agents * size];
      System.arraycopy(episodes.rewards(), k * agents, row, 0, agents);
      row[agents] = episodes.terminated(k) ? 1 : 0;
      row[agents + 1] = episodes.truncated(k) ? 1 : 0;
      System.arraycopy(episodes.state(k), 0, row, agents + 2, width);
      rows.add(row);
    }
    for (int agent = 0; agent < agents; agent++) {
      episodes.observe(agent, seen);
      for (int k = 0; k < rows.size(); k++) {
        double[] row = rows.get(k);
        System.arraycopy(seen, k * size, row, row.length - (agents - agent) * size, size);
      }
    }
    for (int k = 0; k < rows.size(); k++) {
      lines.get(k).add(rows.get(k));
    }
  }

  int copies() {
    return lines.size();
  }

  /** One line a step, the first before any: rewards, ends, state, observations. */
  List<double[]> copy(int k) {
    return lines.get(k);
  }

  /** The first number that differs between a copy here and one there; null if none does. */
  String difference(int k, Trace other, int otherCopy) {
    for (int step = 0; step < copy(k).size(); step++) {
      double[] here = copy(k).get(step);
      double[] there = other.copy(otherCopy).get(step);
      int at = Arrays.mismatch(here, there);
      if (at >= 0) {
        return what(at) + " at step " + step + " is " + here[at] + " and " + there[at];
      }
    }
    return null;
  }

  private String what(int at) {
    if (at < agents) {
      return "the reward of agent " + at;
    }
    return at < agents + 2 ? "the end" : "a number of state or observation";
  }
}

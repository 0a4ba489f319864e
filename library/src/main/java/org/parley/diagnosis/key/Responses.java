package org.parley.diagnosis.key;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.JointAction;
import org.parley.math.RandomStream;

/** Best responses of agents with one-dimensional actions, and where they lead. */
final class Responses {

  private static final int GRID = 120;
  private static final int REFINEMENTS = 4;
  private static final int STARTS = 300;
  private static final int SWEEPS = 40;
  private static final double SAME = 0.02;
  private static final double STILL = 1e-4;

  private final Terrain terrain;

  Responses(Terrain terrain) {
    this.terrain = terrain;
  }

  /** Best value of coordinate {@code d} of the cube, the others held; NaN if there is none. */
  double best(double[] x, int d) {
    double[] at = x.clone();
    double low = -1;
    double high = 1;
    double best = Double.NaN;
    for (int round = 0; round < REFINEMENTS; round++) {
      int cells = round == 0 ? GRID : 10;
      best = bestOf(at, d, low, high, cells);
      double cell = (high - low) / cells;
      low = Math.max(-1, best - cell);
      high = Math.min(1, best + cell);
    }
    return best;
  }

  private double bestOf(double[] at, int d, double low, double high, int cells) {
    double best = Double.NaN;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= cells; i++) {
      at[d] = low + (high - low) * i / cells;
      double reward = terrain.at(at);
      if (reward > highest) {
        highest = reward;
        best = at[d];
      }
    }
    return best;
  }

  BestResponse curve(int agent, int partner, JointAction held, int size) {
    double[] x = terrain.point(held);
    double[] partnerActions = new double[size];
    double[] bestActions = new double[size];
    for (int i = 0; i < size; i++) {
      x[partner] = 2.0 * i / (size - 1) - 1;
      x[agent] = best(x, agent);
      JointAction u = terrain.action(x);
      partnerActions[i] = u.get(partner);
      bestActions[i] = u.get(agent);
      x[agent] = 0;
    }
    return new BestResponse(agent, partner, held, partnerActions, bestActions);
  }

  /** The equilibria that best responses in turn reach from uniform draws and from the peaks. */
  List<JointAction> equilibria(List<double[]> peaks) {
    List<double[]> found = new ArrayList<>();
    List<double[]> starts = new ArrayList<>(peaks);
    RandomStream stream = RandomStream.of(0).named("equilibria");
    for (int i = 0; i < STARTS; i++) {
      starts.add(terrain.draw(stream.at(i)));
    }
    for (double[] start : starts) {
      double[] rest = settled(start);
      if (rest != null && found.stream().noneMatch(x -> Ascent.distance(x, rest) < SAME)) {
        found.add(rest);
      }
    }
    return found.stream().map(terrain::action).toList();
  }

  /**
   * Where responding in turn comes to rest; null if it does not. An agent moves only if it gains.
   */
  private double[] settled(double[] start) {
    double[] x = start.clone();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double moved = 0;
      for (int d = 0; d < x.length; d++) {
        double before = x[d];
        double reward = terrain.at(x);
        x[d] = best(x, d);
        if (!(terrain.at(x) > reward) && !Double.isNaN(reward)) {
          x[d] = before;
        }
        moved = Math.max(moved, Math.abs(x[d] - before));
      }
      if (Double.isNaN(x[0]) || moved < STILL) {
        return Double.isNaN(terrain.at(x)) ? null : x;
      }
    }
    return null;
  }
}

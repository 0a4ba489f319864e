package org.parley.diagnosis;

import java.util.HashMap;
import java.util.Map;
import org.parley.game.JointSpace;
import org.parley.math.Matrix;

/**
 * The PRO gap, KL(ρ_i ‖ π*_α(u_{−i})) in nats, of the agent that has the largest: what it expects
 * of the others, ρ_i, against what they would do under the Boltzmann law.
 *
 * <p>It is the difference between the two sides of Definition 2.2: over conditional policies
 * π_i(u_i | u_{−i}), min KL(π_i ρ_i ‖ π*_α) is reached at π*_α(u_i | u_{−i}) and leaves KL(ρ_i ‖
 * π*_α(u_{−i})) by the chain rule, while the right side leaves 0.
 *
 * <p>Both laws are binned in the grid's 21 cells a coordinate, which can only make the divergence
 * smaller. The binned ρ_i is the draws' histogram; the plug-in's bias (K − 1) / 2n, K occupied
 * cells, is taken off (Miller and Madow, 1955).
 */
final class PerceivedGap {

  private final JointSpace space;
  private final RewardGrid grid;
  private final double[] logMass;

  PerceivedGap(JointSpace space, RewardGrid grid, RewardGrid.Law law) {
    this.space = space;
    this.grid = grid;
    this.logMass = law.logMass();
  }

  /** The gap and whose it is. */
  Replies.Gain of(Matrix executed) {
    Replies.Gain worst = null;
    for (int agent = 0; agent < space.agents(); agent++) {
      Estimate gap = divergence(agent, executed);
      if (worst == null || gap.value() > worst.gain().value()) {
        worst = new Replies.Gain(agent, new double[0], gap);
      }
    }
    return worst;
  }

  private Estimate divergence(int agent, Matrix executed) {
    int n = executed.rows();
    int[] cells = new int[n];
    Map<Integer, Integer> counts = new HashMap<>();
    for (int row = 0; row < n; row++) {
      cells[row] = others(agent, grid.cellOf(Payoffs.row(executed, row)));
      counts.merge(cells[row], 1, Integer::sum);
    }
    double[] target = marginal(agent);
    double[] logRatios = new double[n];
    for (int row = 0; row < n; row++) {
      logRatios[row] = Math.log((double) counts.get(cells[row]) / n) - target[cells[row]];
    }
    Estimate plugIn = Estimate.mean(logRatios);
    double bias = (counts.size() - 1) / (2.0 * n);
    return new Estimate(plugIn.value() - bias, plugIn.low() - bias, plugIn.high() - bias);
  }

  /** log π*_α of the others' cells. */
  private double[] marginal(int agent) {
    int own = (int) Math.pow(RewardGrid.CELLS, space.dimension(agent));
    double[][] logs = new double[logMass.length / own][own];
    int[] filled = new int[logs.length];
    int[] cell = new int[space.dimension()];
    for (int index = 0; index < logMass.length; index++) {
      int rest = index;
      for (int d = 0; d < cell.length; d++) {
        cell[d] = rest % RewardGrid.CELLS;
        rest /= RewardGrid.CELLS;
      }
      int others = others(agent, cell);
      logs[others][filled[others]++] = logMass[index];
    }
    double[] marginal = new double[logs.length];
    for (int others = 0; others < marginal.length; others++) {
      marginal[others] = RewardGrid.logSum(logs[others]);
    }
    return marginal;
  }

  /** The index of the others' cells. */
  private int others(int agent, int[] cell) {
    int index = 0;
    for (int d = cell.length - 1; d >= 0; d--) {
      int own = d - space.offset(agent);
      if (own < 0 || own >= space.dimension(agent)) {
        index = index * RewardGrid.CELLS + cell[d];
      }
    }
    return index;
  }
}

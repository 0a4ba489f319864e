package org.parley.diagnosis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.game.JointSpace;
import org.parley.negotiation.NegotiationSets;

/**
 * A joint law over grid cells that factors as Π_i π_i(u_i | u_{C_i}), and its exact coordinate
 * descent towards a target law p: with the other factors fixed, KL(π ‖ p) is least at log π_i(u_i |
 * u_{C_i}) = E[log p − Σ_{j ≠ i} log π_j | u_i, u_{C_i}] + const. Mutable scratch.
 *
 * <p>Sets with cycles (everybody hears everybody) express every law, as nested ones do, and are
 * taken as strictly nested.
 */
final class FactoredLaw {

  private final double[] target;
  private final int[][] own;
  private final int[][] heard;
  private final int[] heardSizes;
  private final int[] owns;
  private final double[][] logs;

  FactoredLaw(JointSpace space, NegotiationSets sets, double[] target) {
    this.target = target;
    int agents = space.agents();
    own = new int[agents][target.length];
    heard = new int[agents][target.length];
    heardSizes = new int[agents];
    owns = new int[agents];
    logs = new double[agents][target.length];
    for (int agent = 0; agent < agents; agent++) {
      int[] parents = parents(sets, agent);
      int[] self = {agent};
      for (int index = 0; index < target.length; index++) {
        heard[agent][index] = key(space, parents, index);
        own[agent][index] = key(space, self, index);
      }
      heardSizes[agent] = power(Arrays.stream(parents).map(space::dimension).sum());
      owns[agent] = power(space.dimension(agent));
    }
  }

  private static int[] parents(NegotiationSets sets, int agent) {
    boolean mutual =
        IntStream.range(0, sets.agents().size())
            .anyMatch(i -> Arrays.stream(sets.heardBy(i)).anyMatch(j -> sets.hears(j, i)));
    return mutual ? IntStream.range(0, agent).toArray() : sets.heardBy(agent);
  }

  /** The number of some agents' cells within a joint cell. */
  private static int key(JointSpace space, int[] agents, int index) {
    int key = 0;
    for (int agent : agents) {
      for (int d = space.offset(agent); d < space.offset(agent) + space.dimension(agent); d++) {
        key = key * RewardGrid.CELLS + index / power(d) % RewardGrid.CELLS;
      }
    }
    return key;
  }

  private static int power(int exponent) {
    return exponent == 0 ? 1 : RewardGrid.CELLS * power(exponent - 1);
  }

  /** Makes every factor the conditional π(u_i | u_{C_i}) of an unnormalised joint law. */
  void conditionalsOf(double[] logJoint) {
    double most = Arrays.stream(logJoint).max().orElseThrow();
    for (int agent = 0; agent < own.length; agent++) {
      double[] sums = new double[heardSizes[agent] * owns[agent]];
      for (int index = 0; index < logJoint.length; index++) {
        sums[slot(agent, index)] += Math.exp(logJoint[index] - most) + Double.MIN_NORMAL;
      }
      normalise(agent, Arrays.stream(sums).map(Math::log).toArray());
    }
  }

  /** Puts every factor in turn at its minimum. */
  void sweep() {
    for (int agent = 0; agent < own.length; agent++) {
      int slots = heardSizes[agent] * owns[agent];
      double[] expected = new double[slots];
      double[] weights = new double[slots];
      for (int index = 0; index < target.length; index++) {
        double others = joint(index) - logs[agent][index];
        double weight = Math.exp(others);
        if (weight > 0) {
          expected[slot(agent, index)] += weight * (target[index] - others);
          weights[slot(agent, index)] += weight;
        }
      }
      for (int slot = 0; slot < slots; slot++) {
        expected[slot] = weights[slot] > 0 ? expected[slot] / weights[slot] : 0;
      }
      normalise(agent, expected);
    }
  }

  private int slot(int agent, int index) {
    return heard[agent][index] * owns[agent] + own[agent][index];
  }

  /** Makes exp(unnormalised) sum to 1 over the agent's cells, whatever was heard. */
  private void normalise(int agent, double[] unnormalised) {
    int each = owns[agent];
    double[] totals = new double[heardSizes[agent]];
    for (int h = 0; h < totals.length; h++) {
      totals[h] = RewardGrid.logSum(Arrays.copyOfRange(unnormalised, h * each, (h + 1) * each));
    }
    for (int index = 0; index < target.length; index++) {
      logs[agent][index] = unnormalised[slot(agent, index)] - totals[heard[agent][index]];
    }
  }

  private double joint(int index) {
    double sum = 0;
    for (double[] factor : logs) {
      sum += factor[index];
    }
    return sum;
  }

  /** log π of every joint cell. */
  double[] joint() {
    return IntStream.range(0, target.length).mapToDouble(this::joint).toArray();
  }

  /** KL(π ‖ p), in nats. */
  double divergence() {
    double sum = 0;
    for (int index = 0; index < target.length; index++) {
      double log = joint(index);
      double mass = Math.exp(log);
      if (mass > 0) {
        sum += mass * (log - target[index]);
      }
    }
    return sum;
  }
}

package org.parley.diagnosis.key;

import java.util.List;

/**
 * How strongly a game draws agents to a trap: to the peak, other than the best, with the largest
 * basin.
 *
 * @param best index of the best peak, b
 * @param trap index of the trap, t
 * @param safeGain for each agent i, E[r(t_i, U)] − E[r(b_i, U)] with all partners uniform: above 0
 *     the trap's action looks safer while partners explore, and the agent overgeneralises
 * @param uniformReply for each agent with one action dimension the action with the largest expected
 *     reward against uniform partners, in the game's units; NaN for others
 * @param basinRatio share of the trap's basin over the best peak's
 * @param penalty r(b) minus the mean reward over the mixtures of b and t: all joint actions in
 *     which some agents, not all, play b_i and the others t_i
 */
public record Overgeneralisation(
    int best,
    int trap,
    List<Double> safeGain,
    List<Double> uniformReply,
    double basinRatio,
    double penalty) {

  /** The agent with the largest gain from its safe action: its gain. */
  public double largestSafeGain() {
    return safeGain.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }
}

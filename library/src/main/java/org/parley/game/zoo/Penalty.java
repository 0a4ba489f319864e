package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.MatrixGame;

/**
 * Penalty: two optima that punish a mistake about which, and a safe cell between.
 *
 * <table>
 * <caption>Penalty</caption>
 * <tr><td>Agents</td><td>2: row, column</td></tr>
 * <tr><td>Actions</td><td>a, b, c</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>{10, 0, k; 0, 2, 0; k, 0, 10}, common; k = −100 by default</td></tr>
 * <tr><td>Optima</td><td>10 at (a, a) and at (c, c); safe: 2 at (b, b)</td></tr>
 * <tr><td>Source</td><td>Claus and Boutilier 1998, The dynamics of reinforcement learning in cooperative multiagent systems; k = 0 in
 * the rommeo code</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class Penalty {

  private Penalty() {}

  /** The game with k = −100. */
  public static MatrixGame game() {
    return game(-100);
  }

  /**
   * The game.
   *
   * @param k what a mistake costs, at most 0
   * @throws org.parley.check.InvalidSpecException if {@code k} is above 0 or not finite
   */
  public static MatrixGame game(double k) {
    Parameter.within("penalty", "k", k, -1e9, 0, "-100 is usual, 0 the mildest.");
    return MatrixGame.named("Penalty")
        .agents(ActionSpace.finite("a", "b", "c"), "row", "column")
        .common(new double[][] {{10, 0, k}, {0, 2, 0}, {k, 0, 10}})
        .symmetric()
        .parameter("k", k)
        .build();
  }
}

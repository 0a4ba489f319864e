package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.MatrixGame;

/**
 * Climbing: the optimum is surrounded by punishment, so learners climb down to 5.
 *
 * <table>
 * <caption>Climbing</caption>
 * <tr><td>Agents</td><td>2: row, column</td></tr>
 * <tr><td>Actions</td><td>a, b, c</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>{11, −30, 0; −30, 7, 6; 0, 0, 5}, common</td></tr>
 * <tr><td>Optima</td><td>11 at (a, a); 7 at (b, b)</td></tr>
 * <tr><td>Source</td><td>Claus and Boutilier 1998, The dynamics of reinforcement learning in cooperative multiagent systems</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class Climbing {

  private Climbing() {}

  /** The game. */
  public static MatrixGame game() {
    return MatrixGame.named("Climbing")
        .agents(ActionSpace.finite("a", "b", "c"), "row", "column")
        .common(new double[][] {{11, -30, 0}, {-30, 7, 6}, {0, 0, 5}})
        .build();
  }
}

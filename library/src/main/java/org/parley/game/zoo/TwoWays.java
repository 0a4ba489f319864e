package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.MatrixGame;

/**
 * Two Ways: two equally good cells and nothing between: agents who mix without agreeing get 1.5.
 *
 * <table>
 * <caption>Two Ways</caption>
 * <tr><td>Agents</td><td>2: row, column</td></tr>
 * <tr><td>Actions</td><td>0 and 1</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>{3, 0; 0, 3}, common</td></tr>
 * <tr><td>Optima</td><td>3 at (0, 0) and at (1, 1). The paper prints the diagonal, its text argues with the other
 * cells; the games are the same but for one agent's names of its actions</td></tr>
 * <tr><td>Source</td><td>SVNR paper, Figure 1, right (ERO)</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class TwoWays {

  private TwoWays() {}

  /** The game. */
  public static MatrixGame game() {
    return MatrixGame.named("Two Ways")
        .agents(ActionSpace.finite("0", "1"), "row", "column")
        .common(new double[][] {{3, 0}, {0, 3}})
        .symmetric()
        .build();
  }
}

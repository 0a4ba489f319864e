package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.MatrixGame;

/**
 * Risky Top: the best cell is next to the worst, the other row is safe. Against a partner who tries
 * both actions alike the safe row looks better: 2 against 1.5.
 *
 * <table>
 * <caption>Risky Top</caption>
 * <tr><td>Agents</td><td>2: row, column</td></tr>
 * <tr><td>Actions</td><td>0 and 1</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>{3, 0; 2, 2}, common</td></tr>
 * <tr><td>Optima</td><td>3 at (0, 0); safe: 2 at (1, 0) and (1, 1)</td></tr>
 * <tr><td>Source</td><td>SVNR paper, Figure 1, left (PRO)</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class RiskyTop {

  private RiskyTop() {}

  /** The game. */
  public static MatrixGame game() {
    return MatrixGame.named("Risky Top")
        .agents(ActionSpace.finite("0", "1"), "row", "column")
        .common(new double[][] {{3, 0}, {2, 2}})
        .build();
  }
}

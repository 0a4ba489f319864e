package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.MatrixGame;

/**
 * Chicken: who yields does well, who yields to nobody does better, two who do not do worst.
 *
 * <table>
 * <caption>Chicken</caption>
 * <tr><td>Agents</td><td>2: row, column</td></tr>
 * <tr><td>Actions</td><td>yield, drive</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>row: {3, 2; 4, 1}, column: the transpose</td></tr>
 * <tr><td>Optima</td><td>general sum; equilibria (drive, yield) with 4, 2 and (yield, drive) with 2, 4</td></tr>
 * <tr><td>Source</td><td>Tian et al. 2019 (ROMMEO) code</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class Chicken {

  private Chicken() {}

  /** The game. */
  public static MatrixGame game() {
    return MatrixGame.named("Chicken")
        .agents(ActionSpace.finite("yield", "drive"), "row", "column")
        .symmetric(new double[][] {{3, 2}, {4, 1}})
        .build();
  }
}

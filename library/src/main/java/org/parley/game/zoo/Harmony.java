package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.MatrixGame;

/**
 * Harmony: no dilemma: cooperation is best whatever the other does.
 *
 * <table>
 * <caption>Harmony</caption>
 * <tr><td>Agents</td><td>2: row, column</td></tr>
 * <tr><td>Actions</td><td>cooperate, defect</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>row: {4, 3; 2, 1}, column: the transpose</td></tr>
 * <tr><td>Optima</td><td>general sum; equilibrium (cooperate, cooperate) with 4 each</td></tr>
 * <tr><td>Source</td><td>Tian et al. 2019 (ROMMEO) code</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class Harmony {

  private Harmony() {}

  /** The game. */
  public static MatrixGame game() {
    return MatrixGame.named("Harmony")
        .agents(ActionSpace.finite("cooperate", "defect"), "row", "column")
        .symmetric(new double[][] {{4, 3}, {2, 1}})
        .build();
  }
}

package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.MatrixGame;

/**
 * Prisoner's Dilemma: each gains by defecting, both lose when both do.
 *
 * <table>
 * <caption>Prisoner's Dilemma</caption>
 * <tr><td>Agents</td><td>2: row, column</td></tr>
 * <tr><td>Actions</td><td>cooperate, defect</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>row: one of three published sets, {@link DilemmaPayoffs}; column: the transpose</td></tr>
 * <tr><td>Optima</td><td>general sum; equilibrium (defect, defect), worse for both than (cooperate,
 * cooperate)</td></tr>
 * <tr><td>Source</td><td>see {@link DilemmaPayoffs}</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class PrisonersDilemma {

  private PrisonersDilemma() {}

  /** The game with one of the published sets of payoffs. */
  public static MatrixGame game(DilemmaPayoffs payoffs) {
    return MatrixGame.named("Prisoner's Dilemma")
        .agents(ActionSpace.finite("cooperate", "defect"), "row", "column")
        .symmetric(payoffs.table())
        .parameter("payoffs", payoffs.number())
        .build();
  }
}

package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.MatrixGame;

/**
 * Stag Hunt: the stag takes two, the hare one.
 *
 * <table>
 * <caption>Stag Hunt</caption>
 * <tr><td>Agents</td><td>2: row, column</td></tr>
 * <tr><td>Actions</td><td>stag, hare</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>row: {4, alone; temptation, 2}, column: the transpose</td></tr>
 * <tr><td>Optima</td><td>general sum; equilibria (stag, stag) with 4 each, (hare, hare) with 2 each</td></tr>
 * <tr><td>Source</td><td>alone = 1: Tian et al. 2019 (ROMMEO) code; alone = 0: the Meta-MAPG basin entry
 * experiments; temptation = 3 in both</td></tr>
 * <tr><td>Version</td><td>2: temptation can be given</td></tr>
 * </table>
 */
public final class StagHunt {

  private StagHunt() {}

  /** The game in which a lone stag hunter gets 1. */
  public static MatrixGame game() {
    return game(1);
  }

  /**
   * The game.
   *
   * @param alone what a lone stag hunter gets: below 2, so that hunting alone is a loss
   * @throws org.parley.check.InvalidSpecException for any other
   */
  public static MatrixGame game(double alone) {
    return game(alone, 3);
  }

  /**
   * The game.
   *
   * @param alone what a lone stag hunter gets: below 2, so that hunting alone is a loss
   * @param temptation what the hare hunter gets beside a lone stag hunter: below 4, so that the
   *     stag is worth keeping to
   * @throws org.parley.check.InvalidSpecException for any other
   */
  public static MatrixGame game(double alone, double temptation) {
    Parameter.within(
        "stag-hunt", "alone", alone, -1e9, Math.nextDown(2.0), "1 and 0 are published.");
    Parameter.within(
        "stag-hunt", "temptation", temptation, -1e9, Math.nextDown(4.0), "3 is published.");
    return MatrixGame.named("Stag Hunt")
        .agents(ActionSpace.finite("stag", "hare"), "row", "column")
        .symmetric(new double[][] {{4, alone}, {temptation, 2}})
        .parameter("alone", alone)
        .parameter("temptation", temptation)
        .build();
  }
}

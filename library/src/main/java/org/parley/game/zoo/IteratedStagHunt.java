package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.SequentialGame;

/**
 * The stag hunt again and again, each time knowing what both did the last time: coordination that
 * needs a policy, for networks too.
 *
 * <table>
 * <caption>Iterated Stag Hunt</caption>
 * <tr><td>Agents</td><td>2: row, column</td></tr>
 * <tr><td>Actions</td><td>stag, hare</td></tr>
 * <tr><td>Observation</td><td>5 numbers, one of them 1: start, then both agents' last actions, the
 * row agent's first: stag stag, stag hare, hare stag, hare hare; the same for both agents</td></tr>
 * <tr><td>Horizon</td><td>12 by default: then cut off; discount 0.96 by default</td></tr>
 * <tr><td>Payoffs</td><td>a step: row {4, alone; 3, 2}, column the transpose; alone 0 by default
 * </td></tr>
 * <tr><td>Optima</td><td>general sum; always to hunt the stag, and always the hare, are equilibria
 * </td></tr>
 * <tr><td>Source</td><td>Parley's own, with horizon and observation of the iterated dilemma of the
 * Meta-MAPG basin entry experiments</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class IteratedStagHunt {

  private IteratedStagHunt() {}

  /** A lone stag hunter gets nothing; 12 steps, discount 0.96. */
  public static SequentialGame game() {
    return game(0, 12, 0.96);
  }

  /**
   * The game.
   *
   * @param alone what a lone stag hunter gets, below 2
   * @param horizon steps, at least 1
   * @param discount what a reward one step later is worth, above 0 and at most 1
   * @throws org.parley.check.InvalidSpecException for other numbers
   */
  public static SequentialGame game(double alone, int horizon, double discount) {
    Parameter.within(
        "iterated-stag-hunt", "alone", alone, -1e9, Math.nextDown(2.0), "0 is the default.");
    double[][] table = {{4, alone}, {3, 2}};
    return SequentialGame.named("Iterated Stag Hunt")
        .agents(ActionSpace.finite("stag", "hare"), "row", "column")
        .state(1)
        .observe(5, IteratedDilemma::oneHot)
        .step(step -> IteratedDilemma.play(step, table))
        .generalSum()
        .horizon(horizon)
        .discount(discount)
        .bounds(Math.min(alone, 2), 4)
        .parameter("alone", alone)
        .parameter("horizon", horizon)
        .parameter("discount", discount)
        .build();
  }
}

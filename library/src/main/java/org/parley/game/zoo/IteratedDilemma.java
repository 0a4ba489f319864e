package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.Observation;
import org.parley.game.SequentialGame;
import org.parley.game.State;
import org.parley.game.Step;

/**
 * The prisoner's dilemma again and again, each time knowing what both did the last time.
 *
 * <table>
 * <caption>Iterated Prisoner's Dilemma</caption>
 * <tr><td>Agents</td><td>2: row, column</td></tr>
 * <tr><td>Actions</td><td>cooperate, defect</td></tr>
 * <tr><td>Observation</td><td>5 numbers, one of them 1: start, CC, CD, DC, DD, the row agent's
 * action first; the same for both agents</td></tr>
 * <tr><td>Horizon</td><td>12 by default: then cut off; discount 0.96 by default</td></tr>
 * <tr><td>Payoffs</td><td>a step: row one of three published sets, {@link DilemmaPayoffs}; column
 * the transpose</td></tr>
 * <tr><td>Optima</td><td>general sum; always to defect is an equilibrium, and so are pairs that
 * answer in kind</td></tr>
 * <tr><td>Source</td><td>Foerster et al. 2018 (LOLA: set 1, horizon 150); the Meta-MAPG basin entry
 * experiments (set 2, horizon 12); Kim et al. 2021 (set 3, horizon 150); discount 0.96 in all</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class IteratedDilemma {

  private IteratedDilemma() {}

  /** The game of the basin entry experiments: Axelrod's payoffs, 12 steps, discount 0.96. */
  public static SequentialGame game() {
    return game(DilemmaPayoffs.AXELROD, 12, 0.96);
  }

  /**
   * The game.
   *
   * @param payoffs of each step
   * @param horizon steps, at least 1
   * @param discount what a reward one step later is worth, above 0 and at most 1
   * @throws org.parley.check.InvalidSpecException for other numbers
   */
  public static SequentialGame game(DilemmaPayoffs payoffs, int horizon, double discount) {
    double[][] table = payoffs.table();
    double low = Math.min(table[0][1], table[1][1]);
    double high = Math.max(table[0][0], table[1][0]);
    return SequentialGame.named("Iterated Prisoner's Dilemma")
        .agents(ActionSpace.finite("cooperate", "defect"), "row", "column")
        .state(1)
        .observe(5, IteratedDilemma::oneHot)
        .step(step -> play(step, table))
        .generalSum()
        .horizon(horizon)
        .discount(discount)
        .bounds(low, high)
        .parameter("payoffs", payoffs.number())
        .parameter("horizon", horizon)
        .parameter("discount", discount)
        .build();
  }

  /** The state is 0 at the start, then 1 + 2 · row + column of the last actions. */
  static void play(Step step, double[][] table) {
    int row = (int) step.u(0);
    int column = (int) step.u(1);
    step.reward(0, table[row][column]);
    step.reward(1, table[column][row]);
    step.set(0, 1 + 2 * row + column);
  }

  static void oneHot(State state, int agent, Observation seen) {
    for (int index = 0; index < 5; index++) {
      seen.add(state.get(0) == index ? 1 : 0);
    }
  }
}

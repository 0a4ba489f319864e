package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;

/**
 * Max of Three: relative overgeneralisation among three agents. The smaller s2, the narrower the
 * optimum and the harder the game.
 *
 * <table>
 * <caption>Max of Three</caption>
 * <tr><td>Agents</td><td>3: a, b, c</td></tr>
 * <tr><td>Actions</td><td>[−10, 10] each</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>max(0.8 · bowl((−5, −5, 3), 3), bowl((7, 7, third), s2) + 10), common</td></tr>
 * <tr><td>Optima</td><td>10 at (7, 7, third), third = −4 in the paper and −3 in the reference
 * code; trap: 0 at (−5, −5, 3)</td></tr>
 * <tr><td>Source</td><td>SVNR paper, section 6; s2 = 3, 2, 1.5</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class MaxOfThree {

  private MaxOfThree() {}

  /** The third coordinate of the optimum in the paper. */
  public static final double PAPER_THIRD = -4;

  /** The game with the paper's formula; {@code s2} is above 0. */
  public static OneShotGame game(double s2) {
    return game(s2, ScaleConvention.PAPER);
  }

  /** The game with either convention of scale. */
  public static OneShotGame game(double s2, ScaleConvention convention) {
    return game(s2, convention, PAPER_THIRD);
  }

  /**
   * The game.
   *
   * @param s2 width of the optimum, above 0
   * @param convention how widths enter
   * @param third the optimum's third coordinate, in the agent's interval: −4 in the paper, −3 in
   *     the reference code
   * @throws org.parley.check.InvalidSpecException for other numbers
   */
  public static OneShotGame game(double s2, ScaleConvention convention, double third) {
    Parameter.positive("s2", s2, "max-of-three");
    Parameter.within(
        "max-of-three", "third", third, -10, 10, "The paper's is -4, the reference code's -3.");
    double[] wide = {-5, -5, 3};
    double[] high = {7, 7, third};
    return OneShotGame.named("Max of Three")
        .agents(ActionSpace.interval(-10, 10), "a", "b", "c")
        .reward(u -> Math.max(0.8 * convention.bowl(u, wide, 3), convention.bowl(u, high, s2) + 10))
        .parameter("s2", s2)
        .parameter("scale-exponent", convention.exponent())
        .parameter("third", third)
        .optimum(10, high)
        .build();
  }
}

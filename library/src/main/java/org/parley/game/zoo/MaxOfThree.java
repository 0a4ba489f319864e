package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;

/**
 * Max of Three: relative overgeneralisation among three agents. The smaller s2, the narrower the
 * optimum and the harder the game.
 *
 * <table>
 * <caption>Max of Three, version 1</caption>
 * <tr><td>Agents</td><td>3: a, b, c</td></tr>
 * <tr><td>Actions</td><td>[−10, 10] each</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoff</td><td>max(0.8 · bowl((−5, −5, 3), 3), bowl((7, 7, −4), s2) + 10), common</td></tr>
 * <tr><td>Optima</td><td>10 at (7, 7, −4); trap: 0 at (−5, −5, 3)</td></tr>
 * <tr><td>Source</td><td>SVNR paper, section 6; s2 = 3, 2, 1.5</td></tr>
 * </table>
 */
public final class MaxOfThree {

  private MaxOfThree() {}

  /** The game with the papers' scales; {@code s2} is above 0. */
  public static OneShotGame game(double s2) {
    return game(s2, ScaleConvention.PAPER);
  }

  /**
   * The game with either convention of scale.
   *
   * @throws org.parley.check.InvalidSpecException if {@code s2} is not a finite number above 0
   */
  public static OneShotGame game(double s2, ScaleConvention convention) {
    Parameter.positive("s2", s2, "max-of-three");
    double[] wide = {-5, -5, 3};
    double[] high = {7, 7, -4};
    return OneShotGame.named("Max of Three")
        .agents(ActionSpace.interval(-10, 10), "a", "b", "c")
        .reward(u -> Math.max(0.8 * convention.bowl(u, wide, 3), convention.bowl(u, high, s2) + 10))
        .parameter("s2", s2)
        .parameter("scale-exponent", convention.exponent())
        .optimum(10, high)
        .build();
  }
}

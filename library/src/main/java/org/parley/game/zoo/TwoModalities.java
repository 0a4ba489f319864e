package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;

/**
 * Two Modalities: two peaks of equal height and unequal width; a faithful sampler keeps both.
 *
 * <table>
 * <caption>Two Modalities</caption>
 * <tr><td>Agents</td><td>3: a, b, c</td></tr>
 * <tr><td>Actions</td><td>[−10, 10] each</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>max(0.8 · bowl((−5, −5, 3), 3), bowl((7, 7, −3), 2)) + 10, common</td></tr>
 * <tr><td>Optima</td><td>10 at (−5, −5, 3) and at (7, 7, −3); exact masses at temperature 1: 0.825
 * and 0.175</td></tr>
 * <tr><td>Source</td><td>SVNR paper, section 6</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class TwoModalities {

  private TwoModalities() {}

  /** The game with the papers' scales. */
  public static OneShotGame game() {
    return game(ScaleConvention.PAPER);
  }

  /** The game with either convention of scale. */
  public static OneShotGame game(ScaleConvention convention) {
    double[] wide = {-5, -5, 3};
    double[] narrow = {7, 7, -3};
    return OneShotGame.named("Two Modalities")
        .agents(ActionSpace.interval(-10, 10), "a", "b", "c")
        .reward(
            u -> Math.max(0.8 * convention.bowl(u, wide, 3), convention.bowl(u, narrow, 2)) + 10)
        .parameter("scale-exponent", convention.exponent())
        .optimum(10, wide)
        .build();
  }
}

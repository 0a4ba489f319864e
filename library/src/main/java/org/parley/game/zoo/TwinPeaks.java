package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.Shapes;

/**
 * Twin Peaks: a tie. Both peaks are equally good, so agents who cannot negotiate pick different
 * ones.
 *
 * <table>
 * <caption>Twin Peaks, version 1</caption>
 * <tr><td>Agents</td><td>3: a, b, c</td></tr>
 * <tr><td>Actions</td><td>[−10, 10] each</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoff</td><td>max(bowl((7, 7, −4), width), bowl((−7, −7, 4), width)) + 10, common</td></tr>
 * <tr><td>Optima</td><td>10 at (7, 7, −4) and at (−7, −7, 4)</td></tr>
 * <tr><td>Source</td><td>Parley; width 2 by default</td></tr>
 * </table>
 */
public final class TwinPeaks {

  private TwinPeaks() {}

  /** The game with width 2. */
  public static OneShotGame game() {
    return game(2);
  }

  /**
   * The game with peaks of this width.
   *
   * @throws org.parley.check.InvalidSpecException if {@code width} is not a finite number above 0
   */
  public static OneShotGame game(double width) {
    Parameter.positive("width", width, "twin-peaks");
    double[] first = {7, 7, -4};
    double[] second = {-7, -7, 4};
    return OneShotGame.named("Twin Peaks")
        .agents(ActionSpace.interval(-10, 10), "a", "b", "c")
        .reward(u -> Math.max(Shapes.bowl(u, first, width), Shapes.bowl(u, second, width)) + 10)
        .parameter("width", width)
        .optimum(10, first)
        .build();
  }
}

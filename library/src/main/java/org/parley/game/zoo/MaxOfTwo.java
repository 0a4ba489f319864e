package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;

/**
 * Max of Two: a wide low peak beside a narrow high one.
 *
 * <table>
 * <caption>Max of Two</caption>
 * <tr><td>Agents</td><td>2: a, b</td></tr>
 * <tr><td>Actions</td><td>[−10, 10] each</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>max(0.8 · bowl((−5, −5), 3), bowl((5, 5), 1) + 10), common</td></tr>
 * <tr><td>Optima</td><td>10 at (5, 5); trap: 0 at (−5, −5)</td></tr>
 * <tr><td>Source</td><td>Tian et al. 2019 (ROMMEO); Wei and Luke 2016</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class MaxOfTwo {

  private MaxOfTwo() {}

  /** The game with the papers' scales. */
  public static OneShotGame game() {
    return game(ScaleConvention.PAPER);
  }

  /** The game with either convention of scale. */
  public static OneShotGame game(ScaleConvention convention) {
    double[] wide = {-5, -5};
    double[] high = {5, 5};
    return OneShotGame.named("Max of Two")
        .agents(ActionSpace.interval(-10, 10), "a", "b")
        .reward(u -> Math.max(0.8 * convention.bowl(u, wide, 3), convention.bowl(u, high, 1) + 10))
        .parameter("scale-exponent", convention.exponent())
        .optimum(10, high)
        .symmetric()
        .build();
  }
}

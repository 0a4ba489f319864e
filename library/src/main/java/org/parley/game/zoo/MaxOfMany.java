package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.game.Shapes;

/**
 * Max of Many: relative overgeneralisation and a tie at once. One wide peak is safe and worth
 * nothing; several narrow ones are equally good. Who is careful stays on the safe one, and who
 * draws alone cannot know which of the good ones the others mean.
 *
 * <table>
 * <caption>Max of Many</caption>
 * <tr><td>Agents</td><td>3 by default, 2 to 26: a, b, c, …</td></tr>
 * <tr><td>Actions</td><td>[−10, 10] each</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>max(0.8 · bowl(safe, 2 · width), max over the peaks of bowl(peak, width) + 10),
 * common</td></tr>
 * <tr><td>Optima</td><td>10 at each of P peaks, 2 by default; trap: 0 at the safe one. The P + 1
 * tops are a {@link LatinDesign} over [−7, 7]: every agent has another action at each of them. The
 * one furthest from its nearest neighbour is the safe one</td></tr>
 * <tr><td>Source</td><td>Parley, after Max of Three; width 1.5 by default</td></tr>
 * <tr><td>Version</td><td>2: the safe peak is twice as wide as the good ones, as it was at width 1.5
 * alone</td></tr>
 * </table>
 */
public final class MaxOfMany {

  private static final String NAME = "max-of-many";
  private static final double REACH = 7;

  private MaxOfMany() {}

  /** The game of three agents and two good peaks of width 1.5. */
  public static OneShotGame game() {
    return game(1.5, 3, 2, 1);
  }

  /**
   * The game.
   *
   * @param width of the good peaks, above 0, half of the safe one's; harder when smaller
   * @param agents from 2 to 26
   * @param peaks good ones, from 1 to 20
   * @param layout which of the designs, from 1 to 1,000,000
   * @throws org.parley.check.InvalidSpecException for other numbers
   */
  public static OneShotGame game(double width, int agents, int peaks, int layout) {
    Parameter.positive("width", width, NAME);
    Parameter.whole(NAME, "agents", agents, 2, 26, "3 is the default.");
    Parameter.whole(NAME, "peaks", peaks, 1, 20, "2 is the default.");
    Parameter.whole(NAME, "layout", layout, 1, 1_000_000, "1 is the default.");
    double[][] tops = LatinDesign.spread(layout, agents, peaks + 1, REACH);
    return OneShotGame.named("Max of Many")
        .agents(ActionSpace.interval(-10, 10), TwinPeaks.names(agents))
        .reward(u -> Math.max(0.8 * Shapes.bowl(u, tops[0], 2 * width), best(u, tops, width)))
        .parameter("width", width)
        .parameter("agents", agents)
        .parameter("peaks", peaks)
        .parameter("layout", layout)
        .optimum(10, tops[1])
        .build();
  }

  /** The good peaks' part; the first top is the safe one. */
  private static double best(JointAction u, double[][] tops, double width) {
    double best = Double.NEGATIVE_INFINITY;
    for (int peak = 1; peak < tops.length; peak++) {
      best = Math.max(best, Shapes.bowl(u, tops[peak], width));
    }
    return best + 10;
  }
}

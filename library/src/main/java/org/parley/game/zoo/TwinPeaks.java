package org.parley.game.zoo;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.game.ActionSpace;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.game.Shapes;

/**
 * Twin Peaks: a tie. All peaks are equally good, so agents who cannot negotiate pick different
 * ones.
 *
 * <table>
 * <caption>Twin Peaks</caption>
 * <tr><td>Agents</td><td>3 by default, 2 to 26: a, b, c, …</td></tr>
 * <tr><td>Actions</td><td>[−10, 10] each</td></tr>
 * <tr><td>Observation</td><td>none</td></tr>
 * <tr><td>Horizon</td><td>1</td></tr>
 * <tr><td>Payoffs</td><td>max over the peaks of bowl(peak, width) + 10, common</td></tr>
 * <tr><td>Optima</td><td>10 at each of P peaks, 2 by default, evenly spaced on the line from (7, …, 7, −4) to
 * (−7, …, −7, 4), ends included; a single one is at the first</td></tr>
 * <tr><td>Source</td><td>Parley; width 2 by default</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class TwinPeaks {

  private TwinPeaks() {}

  /** The game with width 2. */
  public static OneShotGame game() {
    return game(2);
  }

  /** The game of three agents and two peaks of this width. */
  public static OneShotGame game(double width) {
    return game(width, 3, 2);
  }

  /**
   * The game.
   *
   * @param width of all peaks, above 0
   * @param agents from 2 to 26
   * @param peaks from 1 to 100
   * @throws org.parley.check.InvalidSpecException for other numbers
   */
  public static OneShotGame game(double width, int agents, int peaks) {
    Parameter.positive("width", width, "twin-peaks");
    Parameter.whole("twin-peaks", "agents", agents, 2, 26, "3 is the default.");
    Parameter.whole("twin-peaks", "peaks", peaks, 1, 100, "2 is the default.");
    double[][] tops = tops(agents, peaks);
    return OneShotGame.named("Twin Peaks")
        .agents(ActionSpace.interval(-10, 10), names(agents))
        .reward(u -> highest(u, tops, width) + 10)
        .parameter("width", width)
        .parameter("agents", agents)
        .parameter("peaks", peaks)
        .optimum(10, tops[0])
        .build();
  }

  private static double highest(JointAction u, double[][] tops, double width) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double[] top : tops) {
      highest = Math.max(highest, Shapes.bowl(u, top, width));
    }
    return highest;
  }

  private static double[][] tops(int agents, int peaks) {
    double[][] tops = new double[peaks][agents];
    for (int peak = 0; peak < peaks; peak++) {
      double along = peaks == 1 ? 1 : 1 - 2.0 * peak / (peaks - 1);
      Arrays.fill(tops[peak], 7 * along);
      tops[peak][agents - 1] = -4 * along;
    }
    return tops;
  }

  static String[] names(int agents) {
    return IntStream.range(0, agents)
        .mapToObj(i -> String.valueOf((char) ('a' + i)))
        .toArray(String[]::new);
  }
}

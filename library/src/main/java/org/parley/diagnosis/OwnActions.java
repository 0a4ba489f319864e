package org.parley.diagnosis;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.parley.game.JointSpace;
import org.parley.math.RandomStream;

/**
 * Maximises over the actions of one agent: the best of a first spread over its whole box, then of
 * two ever smaller ones around the best so far. The first spread is an even grid of 101 points for
 * one dimension (0.01 of the interval apart) and 1,000 random draws beyond; three spreads place a
 * one-dimensional action to 0.0001 of its interval. A peak narrower than the first spread may be
 * missed, so a gap found this way is a lower bound.
 */
final class OwnActions {

  private static final int GRID = 101;
  private static final int FINE = 21;
  private static final int DRAWS = 1000;
  private static final int ROUNDS = 3;
  private static final double SHRINK = 0.1;

  /** An action of the agent and what it is worth. */
  record Best(double[] action, double value) {}

  private final double[] low;
  private final double[] high;

  OwnActions(JointSpace space, int agent) {
    low = new double[space.dimension(agent)];
    high = new double[low.length];
    for (int d = 0; d < low.length; d++) {
      low[d] = space.low(space.offset(agent) + d);
      high[d] = space.high(space.offset(agent) + d);
    }
  }

  /** The best action found; {@code worth} must not keep its argument. */
  Best maximise(ToDoubleFunction<double[]> worth) {
    double[] middle = new double[low.length];
    Arrays.setAll(middle, d -> (low[d] + high[d]) / 2);
    Best best = new Best(middle, worth.applyAsDouble(middle));
    double reach = 0.5;
    for (int round = 0; round < ROUNDS; round++) {
      best = around(best, reach, round, worth);
      reach *= low.length == 1 && round == 0 ? 1.0 / (GRID - 1) * 2 : SHRINK;
    }
    return best;
  }

  private Best around(Best centre, double reach, int round, ToDoubleFunction<double[]> worth) {
    RandomStream stream = RandomStream.of(0).named("own actions").at(round);
    int points = low.length > 1 ? DRAWS : round == 0 ? GRID : FINE;
    Best best = centre;
    double[] action = new double[low.length];
    for (int point = 0; point < points; point++) {
      for (int d = 0; d < action.length; d++) {
        double share =
            low.length > 1 ? stream.uniform((long) point * low.length + d) : point / (points - 1.0);
        double moved = centre.action[d] + (2 * share - 1) * reach * (high[d] - low[d]);
        action[d] = Math.max(low[d], Math.min(high[d], moved));
      }
      double value = worth.applyAsDouble(action);
      if (value > best.value) {
        best = new Best(action.clone(), value);
      }
    }
    return best;
  }
}

package org.parley.learner.lenient;

import java.util.Arrays;
import org.parley.game.JointSpace;
import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.offpolicy.ActionBins;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * What the errors of one agent's critic count in a batch: 1 where the target is above the value,
 * less where it is below, by the temperature of the bin that the agent's own action lies in.
 */
final class ForgivingWeights implements Critic.Weights, Stateful {

  private final int fromEnd;
  private final ActionBins bins;
  private final Temperatures temperatures;
  private final int[] drawn;
  private final int[] counts;
  private RandomStream skips;

  ForgivingWeights(Settings spec, SequentialGame game, int agent, int rows) {
    JointSpace space = game.space();
    fromEnd = space.dimension() - space.offset(agent);
    bins = ActionBins.of(game.agents().get(agent).actions(), spec.get(LenientDdpg.BINS));
    temperatures = new Temperatures(spec, bins.count());
    drawn = new int[rows];
    counts = new int[bins.count()];
  }

  /**
   * Takes the actions of a batch.
   *
   * @param joint rows whose last D columns are joint actions
   * @param stream which errors are skipped
   */
  void take(Matrix joint, RandomStream stream) {
    skips = stream;
    Arrays.fill(counts, 0);
    for (int row = 0; row < drawn.length; row++) {
      drawn[row] = bins.of(joint.data(), (row + 1) * joint.columns() - fromEnd);
      counts[drawn[row]]++;
    }
  }

  @Override
  public double of(int row, float error) {
    return temperatures.weight(drawn[row], -error, skips.uniform(row));
  }

  /** T ← β^c T of every bin, c being how often it was drawn for each time a bin is on average. */
  void cool() {
    for (int bin = 0; bin < counts.length; bin++) {
      if (counts[bin] > 0) {
        temperatures.cool(bin, (double) counts[bin] * counts.length / drawn.length);
      }
    }
  }

  @Override
  public void save(StateWriter out) {
    temperatures.save(out);
  }

  @Override
  public void load(StateReader in) {
    temperatures.load(in);
  }
}

package org.parley.learner.offpolicy;

import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.JointSpace;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;

/**
 * The order of opponents' actions in the public code of PR2 and ROMMEO, as an ablation. That code
 * stacks the actions of an agent's opponents, (N − 1) × B × d, and reshapes the stack to B × (N −
 * 1)d without swapping axes: with N ≥ 3 agents a row of the batch is joined with actions of other
 * rows. With two agents nothing changes.
 *
 * <p>Where the option is off, matrices are handed through as they are.
 */
public final class LegacyOrder {

  /** Whether opponents' actions are scrambled. */
  public static final Option<Boolean> OPPONENTS =
      Option.flag(
          "legacyOpponentOrder",
          false,
          "opponents' actions of a batch in the order of the public code, which scrambles them");

  private final JointSpace space;
  private final boolean on;
  private Matrix scrambled = Matrix.zeros(0, 0);

  /** The order that settings ask for; those without the option have the right one. */
  public LegacyOrder(Settings spec, JointSpace space) {
    this.space = space;
    on = spec.has(OPPONENTS) && spec.get(OPPONENTS);
  }

  /** Requires actions of equal length where the option is on: others cannot be stacked. */
  public static void check(Settings spec, Game game, Problems problems) {
    long lengths =
        game.agents().stream().mapToInt(agent -> agent.actions().dimension()).distinct().count();
    problems.require(
        !spec.get(OPPONENTS) || lengths == 1,
        OPPONENTS.name(),
        true,
        "false where agents' actions differ in length",
        "The public code stacks actions of one length.");
  }

  /**
   * What an agent's critic is told of a batch.
   *
   * @param batch rows of which the last D columns are joint actions
   * @return the batch itself, or a copy with the agent's opponents scrambled, which the next call
   *     overwrites
   */
  public Matrix seenBy(int agent, Matrix batch) {
    if (!on || space.agents() < 3) {
      return batch;
    }
    if (scrambled.rows() != batch.rows() || scrambled.columns() != batch.columns()) {
      scrambled = Matrix.zeros(batch.rows(), batch.columns());
    }
    System.arraycopy(batch.data(), 0, scrambled.data(), 0, batch.data().length);
    scramble(agent, batch);
    return scrambled;
  }

  private void scramble(int agent, Matrix batch) {
    int width = space.dimension(agent);
    int opponents = space.agents() - 1;
    int first = batch.columns() - space.dimension();
    for (int place = 0; place < batch.rows() * opponents; place++) {
      int from = first + space.offset(other(agent, place / batch.rows()));
      int to = first + space.offset(other(agent, place % opponents));
      for (int d = 0; d < width; d++) {
        float moved = batch.get(place % batch.rows(), from + d);
        scrambled.set(place / opponents, to + d, moved);
      }
    }
  }

  /** The agent in some place among an agent's opponents. */
  private static int other(int agent, int place) {
    return place < agent ? place : place + 1;
  }
}

package org.parley.learner.pr2;

import org.parley.learner.heads.Squashed;
import org.parley.learner.offpolicy.Columns;
import org.parley.learner.offpolicy.Opponents;
import org.parley.math.Matrix;
import org.parley.math.NormalCumulative;

/** One agent's way from what it sees and noise to its action, level by level. Holds scratch. */
final class Thought {

  private final Minds minds;
  private final int agent;
  private final Opponents them;
  private final int width;
  private final Squashed actor;
  private final Squashed earlier;
  private final Squashed answer;
  private final Matrix heard;

  /**
   * Makes room.
   *
   * @param moved whether gradients will be followed back to the actor
   */
  Thought(Minds minds, int agent, int rows, boolean moved) {
    this.minds = minds;
    this.agent = agent;
    them = minds.opponents(agent);
    width = minds.views().width();
    int highest = minds.levels().highest();
    actor =
        moved
            ? Squashed.moving(minds.actor(agent), rows)
            : Squashed.acting(minds.actor(agent), rows);
    earlier = Squashed.acting(minds.actor(agent), highest > 2 ? rows : 1);
    answer = Squashed.acting(minds.model(agent), highest > 1 ? rows : 1);
    heard = Matrix.zeros(highest > 0 ? rows : 0, them.others());
  }

  /** The actor's last pass. */
  Squashed actor() {
    return actor;
  }

  /**
   * The agent's actions.
   *
   * @param observations rows × (agents · observation size)
   * @param noise standard Gaussian, the agent's from column {@code at} on
   * @return rows × own coordinates; overwritten by the next ones
   */
  Matrix act(Matrix observations, Matrix noise, int at) {
    Levels levels = minds.levels();
    minds.views().fill(observations, agent, actor.inputs());
    int guessAt = at + (levels.mixture() ? 1 : 0);
    for (int level = Math.max(1, levels.lowest()); level <= levels.highest(); level++) {
      reason(level, observations, noise, guessAt);
      for (int row = 0; row < noise.rows(); row++) {
        if (!levels.mixture() || levelOf(noise, row, at) == level) {
          hear(row);
        }
      }
    }
    return actor.act();
  }

  private int levelOf(Matrix noise, int row, int at) {
    return minds.levels().at(NormalCumulative.of(noise.get(row, at)));
  }

  private void hear(int row) {
    for (int d = 0; d < heard.columns(); d++) {
      actor.inputs().set(row, width + d, heard.get(row, d));
    }
  }

  /** Fills what the agent hears at a level: a_−i^(level − 1). */
  private void reason(int level, Matrix observations, Matrix noise, int at) {
    boolean own = Levels.beginsWithOwn(level);
    int drawn = at + minds.guess(agent);
    if (own) {
      guess(noise, at, them.own(), answer.inputs(), width);
    } else {
      guess(noise, at, them.others(), heard, 0);
    }
    for (int j = 0; j < Levels.answers(level); j++) {
      if (!own || j > 0) {
        minds.views().fill(observations, agent, earlier.inputs());
        Columns.copy(heard, 0, heard.columns(), 1, earlier.inputs(), width);
        Columns.copy(earlier.act(), 0, them.own(), 1, answer.inputs(), width);
      }
      minds.views().fill(observations, agent, answer.inputs());
      int from = drawn + j * minds.answerNoise();
      Columns.copy(noise, from, minds.answerNoise(), 1, answer.inputs(), width + them.own());
      Columns.copy(answer.act(), 0, heard.columns(), 1, heard, 0);
    }
  }

  /** Uniform over [−1, 1]: 2 Φ(z) − 1. */
  private static void guess(Matrix noise, int at, int count, Matrix into, int to) {
    for (int row = 0; row < into.rows(); row++) {
      for (int d = 0; d < count; d++) {
        double z = noise.get(row, at + d);
        into.set(row, to + d, (float) (2 * NormalCumulative.of(z) - 1));
      }
    }
  }
}

package org.parley.learner;

import org.parley.game.Episodes;
import org.parley.game.SequentialGame;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** Plays a policy. */
public final class Playing {

  private Playing() {}

  /**
   * The mean return of fresh episodes: rewards of the first agent added up, not discounted, as the
   * SVNR paper reports them.
   *
   * @param stream for the episodes' beginnings and, step by step, the agents' common randomness
   * @param episodes how many, played side by side
   */
  public static double meanReturn(
      SequentialGame game, Policy policy, RandomStream stream, int episodes) {
    Episodes play = Episodes.of(game, episodes);
    play.start(stream.named("episodes"));
    int agents = game.agents().size();
    int seen = game.observationSize();
    Matrix observations = Matrix.zeros(episodes, agents * seen);
    double[] scratch = new double[episodes * seen];
    double[] joint = new double[episodes * game.space().dimension()];
    double sum = 0;
    RandomStream noise = stream.named("noise");
    for (int step = 0; anyGoesOn(play); step++) {
      observe(play, scratch, observations);
      widen(policy.jointActions(observations, noise.at(step)), joint);
      play.step(joint);
      for (int copy = 0; copy < episodes; copy++) {
        sum += play.rewards()[copy * agents];
      }
    }
    return sum / episodes;
  }

  private static boolean anyGoesOn(Episodes play) {
    for (int copy = 0; copy < play.copies(); copy++) {
      if (!play.ended(copy)) {
        return true;
      }
    }
    return false;
  }

  /** What the agents see of one start state, in so many rows of agents · observation size. */
  public static Matrix seenAtStart(SequentialGame game, RandomStream stream, int rows) {
    Episodes play = Episodes.of(game, 1);
    play.start(stream);
    Matrix seen = Matrix.zeros(1, game.agents().size() * game.observationSize());
    observe(play, new double[game.observationSize()], seen);
    Matrix repeated = Matrix.zeros(rows, seen.columns());
    for (int row = 0; row < rows; row++) {
      System.arraycopy(seen.data(), 0, repeated.data(), row * seen.columns(), seen.columns());
    }
    return repeated;
  }

  /**
   * Writes what the agents see of every copy, agent after agent.
   *
   * @param scratch copies × observation size
   * @param into copies × (agents · observation size)
   */
  public static void observe(Episodes play, double[] scratch, Matrix into) {
    int agents = play.game().agents().size();
    int seen = play.game().observationSize();
    for (int agent = 0; agent < agents; agent++) {
      play.observe(agent, scratch);
      for (int copy = 0; copy < play.copies(); copy++) {
        int to = (copy * agents + agent) * seen;
        for (int i = 0; i < seen; i++) {
          into.data()[to + i] = (float) scratch[copy * seen + i];
        }
      }
    }
  }

  /** Copies joint actions into the numbers that {@link Episodes#step} takes. */
  public static void widen(Matrix actions, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = actions.data()[i];
    }
  }
}

package org.parley.experiments.bench;

import java.util.Map;
import org.parley.game.Agent;
import org.parley.game.Episodes;
import org.parley.game.Game;
import org.parley.game.zoo.Zoo;
import org.parley.math.RandomStream;

/**
 * How fast a game is played. A step is one step of one copy with rewards, the observations of all
 * agents, and new starts where episodes end; joint actions are drawn before.
 */
public final class GameSpeed {

  /** Copies that are played side by side. */
  public static final int COPIES = 1024;

  /** Rounds, of which the best counts. */
  public static final int ROUNDS = 7;

  private static final int SETS = 16;
  private static final int BATCHES = 2000;

  private GameSpeed() {}

  /** Steps a second on one core. */
  public static double of(String name) {
    Game game = Zoo.game(name, Map.of());
    Episodes episodes = Episodes.of(game, COPIES);
    double[][] actions = actions(game);
    double[] seen = new double[COPIES * episodes.game().observationSize()];
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.max(best, stepsPerSecond(episodes, actions, seen));
    }
    return best;
  }

  private static double stepsPerSecond(Episodes episodes, double[][] actions, double[] seen) {
    long began = System.nanoTime();
    for (int batch = 0; batch < BATCHES; batch++) {
      episodes.step(actions[batch % SETS]);
      for (int agent = 0; agent < episodes.game().agents().size(); agent++) {
        episodes.observe(agent, seen);
      }
      episodes.restartEnded();
    }
    return (double) BATCHES * COPIES / ((System.nanoTime() - began) / 1e9);
  }

  private static double[][] actions(Game game) {
    RandomStream stream = RandomStream.of(1);
    int dimension = game.space().dimension();
    double[][] sets = new double[SETS][COPIES * dimension];
    for (int set = 0; set < SETS; set++) {
      for (int row = 0; row < COPIES; row++) {
        fill(game, stream.at(set).at(row), sets[set], row * dimension);
      }
    }
    return sets;
  }

  private static void fill(Game game, RandomStream stream, double[] into, int offset) {
    int at = offset;
    for (Agent agent : game.agents()) {
      for (int d = 0; d < agent.actions().dimension(); d++) {
        double low = agent.actions().low(d);
        double drawn = low + (agent.actions().high(d) - low) * stream.uniform(at - offset);
        into[at++] = agent.actions().isFinite() ? Math.rint(drawn) : drawn;
      }
    }
  }
}

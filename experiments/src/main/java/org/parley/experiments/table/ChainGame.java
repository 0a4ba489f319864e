package org.parley.experiments.table;

import java.util.stream.IntStream;
import org.parley.game.ActionSpace;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;

/**
 * A chain of any number of agents: neighbours are to agree, and the first is drawn to 3.
 *
 * <pre>  r(u) = −[(u_1 − 3)² + Σ_{i=2…N} (u_i − u_{i−1})²] / N,   u_i in [−10, 10]</pre>
 *
 * The optimum is 0, everybody at 3.
 */
final class ChainGame {

  private static final double TARGET = 3;

  private ChainGame() {}

  /** The game of so many agents, at least 1. */
  static OneShotGame of(int agents) {
    String[] names = IntStream.rangeClosed(1, agents).mapToObj(i -> "a" + i).toArray(String[]::new);
    double[] all = IntStream.range(0, agents).mapToDouble(i -> TARGET).toArray();
    return OneShotGame.named("Chain")
        .agents(ActionSpace.interval(-10, 10), names)
        .reward(ChainGame::reward)
        .parameter("agents", agents)
        .optimum(0, all)
        .build();
  }

  private static double reward(JointAction u) {
    double sum = 0;
    double before = TARGET;
    for (int i = 0; i < u.size(); i++) {
      sum += (u.get(i) - before) * (u.get(i) - before);
      before = u.get(i);
    }
    return -sum / u.size();
  }
}

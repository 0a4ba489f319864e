package org.parley.experiments.table;

import java.util.stream.IntStream;
import org.parley.game.ActionSpace;
import org.parley.game.FactorGraph;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;

/**
 * A chain of any number of agents: neighbours are to agree, and the first is drawn to 3.
 *
 * <pre>  r(u) = −[(u_1 − 3)² + Σ_{i=2…N} (u_i − u_{i−1})²] / N,   u_i in [−10, 10]</pre>
 *
 * The optimum is 0, everybody at 3. Each pair of neighbours is a factor of the reward.
 */
final class ChainGame {

  private static final double TARGET = 3;

  private ChainGame() {}

  /** The game of so many agents, at least 2. */
  static OneShotGame of(int agents) {
    String[] names = FactorGraph.chain(agents).agents().toArray(String[]::new);
    double[] all = IntStream.range(0, agents).mapToDouble(i -> TARGET).toArray();
    return OneShotGame.named("Chain")
        .agents(ActionSpace.interval(-10, 10), names)
        .factors(FactorGraph.chain(agents), (link, u) -> paid(link, u) / agents)
        .parameter("agents", agents)
        .optimum(0, all)
        .build();
  }

  /** A link pays for agreement; the first one holds its first agent to the target besides. */
  private static double paid(int link, JointAction u) {
    double apart = u.get(1) - u.get(0);
    double off = link == 0 ? u.get(0) - TARGET : 0;
    return -apart * apart - off * off;
  }
}

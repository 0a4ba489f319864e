package org.parley.experiments.bench;

import java.util.stream.IntStream;
import org.parley.game.ActionSpace;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;

/** A game for any number of agents: to meet anywhere. */
final class Gathering {

  private Gathering() {}

  /** For so many agents, each on an interval. */
  static OneShotGame of(int agents) {
    String[] names = IntStream.range(0, agents).mapToObj(i -> "agent " + i).toArray(String[]::new);
    return OneShotGame.named("Gathering")
        .agents(ActionSpace.interval(-1, 1), names)
        .reward(Gathering::spread)
        .build();
  }

  private static double spread(JointAction u) {
    double sum = 0;
    for (int i = 1; i < u.size(); i++) {
      sum -= (u.get(i) - u.get(i - 1)) * (u.get(i) - u.get(i - 1));
    }
    return sum;
  }
}

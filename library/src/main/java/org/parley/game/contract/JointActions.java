package org.parley.game.contract;

import java.util.List;
import org.parley.game.Agent;
import org.parley.game.Game;
import org.parley.math.RandomStream;

/** Draws joint actions: uniform, now and then at the ends of the intervals. */
final class JointActions {

  private final List<Agent> agents;
  private final int dimension;

  JointActions(Game game) {
    agents = game.agents();
    dimension = game.space().dimension();
  }

  int dimension() {
    return dimension;
  }

  /** Writes one joint action at {@code offset}; the same stream gives the same. */
  void draw(RandomStream stream, double[] into, int offset) {
    int d = offset;
    long position = 0;
    boolean corner = stream.below(position++, 4) == 0;
    for (Agent agent : agents) {
      for (int own = 0; own < agent.actions().dimension(); own++) {
        double low = agent.actions().low(own);
        double high = agent.actions().high(own);
        if (agent.actions().isFinite()) {
          into[d++] = stream.below(position++, (int) high + 1);
        } else if (corner) {
          into[d++] = stream.below(position++, 2) == 0 ? low : high;
        } else {
          into[d++] = low + (high - low) * stream.uniform(position++);
        }
      }
    }
  }
}

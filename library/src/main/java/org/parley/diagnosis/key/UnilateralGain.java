package org.parley.diagnosis.key;

import org.parley.game.JointSpace;
import org.parley.math.RandomStream;

/** What an agent gains by deviating alone: over a grid of its actions, or over uniform draws. */
final class UnilateralGain {

  private static final int DRAWS = 2_000;

  private UnilateralGain() {}

  /** The largest over agents; at least 0. */
  static double at(Terrain terrain, double[] x) {
    JointSpace space = terrain.space();
    double reward = terrain.at(x);
    double gain = 0;
    for (int agent = 0; agent < space.agents(); agent++) {
      gain = Math.max(gain, best(terrain, x, agent) - reward);
    }
    return gain;
  }

  private static double best(Terrain terrain, double[] x, int agent) {
    int offset = terrain.space().offset(agent);
    int dimension = terrain.space().dimension(agent);
    double[] at = x.clone();
    if (dimension == 1) {
      at[offset] = new Responses(terrain).best(x, offset);
      return terrain.at(at);
    }
    RandomStream stream = RandomStream.of(0).named("unilateral gain").at(agent);
    double best = terrain.at(x);
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int d = 0; d < dimension; d++) {
        at[offset + d] = 2 * stream.at(draw).uniform(d) - 1;
      }
      double reward = terrain.at(at);
      best = reward > best ? reward : best;
    }
    return best;
  }
}

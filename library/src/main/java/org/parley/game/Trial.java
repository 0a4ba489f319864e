package org.parley.game;

import org.parley.check.Problems;

/**
 * Tries a sequential game once, so that functions that cannot work are refused when it is built.
 */
final class Trial {

  private Trial() {}

  static void run(SequentialGame game, Problems problems) {
    if (passes("start", () -> Episodes.of(game, 1), problems)
        && passes("observation", () -> observe(game), problems)) {
      passes("step", () -> Episodes.of(game, 1).step(lowest(game)), problems);
    }
  }

  private static void observe(SequentialGame game) {
    Episodes episodes = Episodes.of(game, 1);
    for (int agent = 0; agent < game.agents().size(); agent++) {
      episodes.observe(agent, new double[game.observationSize()]);
    }
  }

  private static double[] lowest(SequentialGame game) {
    double[] u = new double[game.space().dimension()];
    int d = 0;
    for (Agent agent : game.agents()) {
      for (int own = 0; own < agent.actions().dimension(); own++) {
        u[d++] = agent.actions().low(own);
      }
    }
    return u;
  }

  private static boolean passes(String where, Runnable part, Problems problems) {
    try {
      part.run();
      return true;
    } catch (RuntimeException thrown) {
      return problems.require(
          false,
          where,
          thrown.getMessage() == null ? thrown.toString() : thrown.getMessage(),
          "a function that works on the first state and every joint action",
          "Repair the function, or the number declared with it.");
    }
  }
}

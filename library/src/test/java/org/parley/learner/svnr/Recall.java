package org.parley.learner.svnr;

import org.parley.game.ActionSpace;
import org.parley.game.LocalHistory;
import org.parley.game.SequentialGame;

/**
 * Two agents see a cue c, −1 or 1 with equal chances, at the first step alone; at the last one each
 * is to act 0.8 c.
 *
 * <pre>  r = 1 − ½ Σ_i (u_i − 0.8 c)² / 0.64 at the last step, 0 before</pre>
 *
 * <p>The best return is 1. An agent that no longer sees nor remembers c acts independently of it,
 * so E (u_i − 0.8 c)² = E u_i² + 0.64 ≥ 0.64, and the mean return of two such agents is at most 0.
 * With observations alone that is so for every L below the horizon.
 */
final class Recall {

  static final int STEPS = 3;
  static final double BEST = 1;
  static final double BEST_WITHOUT_MEMORY = 0;

  private static final double TARGET = 0.8;

  private Recall() {}

  static SequentialGame game(LocalHistory remembered) {
    return SequentialGame.named("Recall")
        .agents(ActionSpace.interval(-1, 1), "a", "b")
        .state(2)
        .start(s -> s.set(0, s.uniform(-1, 1) < 0 ? -1 : 1))
        .step(
            s -> {
              if (s.time() == STEPS - 1) {
                double cue = TARGET * s.get(0);
                double miss = Math.pow(s.u(0) - cue, 2) + Math.pow(s.u(1) - cue, 2);
                s.reward(1 - 0.5 * miss / (TARGET * TARGET));
                s.end();
              }
              s.set(1, s.get(1) + 1);
            })
        .observe(1, (s, agent, seen) -> seen.add(s.time() == 0 ? s.get(0) : 0))
        .history(remembered)
        .horizon(STEPS)
        .build();
  }
}

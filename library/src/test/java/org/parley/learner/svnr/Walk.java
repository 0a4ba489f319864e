package org.parley.learner.svnr;

import org.parley.game.ActionSpace;
import org.parley.game.SequentialGame;
import org.parley.learner.sequential.SequentialSettings;

/** Small games with state whose values are known. */
final class Walk {

  private Walk() {}

  /**
   * Two agents. State 0 pays 1 and leads to state 1, which pays 10 and leads to itself; the second
   * step is the last: the game's own end, or a cut at the horizon.
   */
  static SequentialGame chain(boolean ends, double discount) {
    return SequentialGame.named("Chain")
        .agents(ActionSpace.interval(-1, 1), "a", "b")
        .state(1)
        .step(
            s -> {
              s.reward(s.get(0) == 0 ? 1 : 10);
              s.set(0, 1);
              if (ends && s.time() == 1) {
                s.end();
              }
            })
        .horizon(2)
        .discount(discount)
        .build();
  }

  /** Two agents push points towards 0; each sees its own alone. */
  static SequentialGame home(int history) {
    return SequentialGame.named("Home")
        .agents(ActionSpace.interval(-1, 1), "a", "b")
        .state(2)
        .start(
            s -> {
              s.set(0, s.uniform(-1, 1));
              s.set(1, s.uniform(-1, 1));
            })
        .step(
            s -> {
              s.set(0, s.get(0) + 0.5 * s.u(0));
              s.set(1, s.get(1) + 0.5 * s.u(1));
              s.reward(-Math.abs(s.get(0)) - Math.abs(s.get(1)));
            })
        .observe(1, (s, agent, seen) -> seen.add(s.get(agent)))
        .history(history)
        .horizon(5)
        .build();
  }

  /** A quick learner of small games. */
  static SvnrBuilder quick() {
    return Svnr.builder()
        .particles(8)
        .particleSets(16)
        .policyHidden(24)
        .criticHidden(24, 24)
        .batch(32)
        .sequential(SequentialSettings.standard().withStepsPerUpdate(1));
  }
}

package org.parley.learner.mmq;

import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.SequentialGame;

/** A game of three agents with four coordinates, the middle agent's two of them. */
final class ThreeOfFour {

  static final SequentialGame GAME =
      OneShotGame.named("Three of four")
          .agents(ActionSpace.interval(-1, 1), "a")
          .agents(ActionSpace.box(new double[] {-1, -1}, new double[] {1, 1}), "b")
          .agents(ActionSpace.interval(-1, 1), "c")
          .reward(u -> u.get(0) + u.get(1) + u.get(2) + u.get(3))
          .build()
          .asSequential();

  private ThreeOfFour() {}
}

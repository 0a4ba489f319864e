package org.parley.learner;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.game.ActionSpace;
import org.parley.game.Game;
import org.parley.game.SequentialGame;

/**
 * A learner with a game that it must refuse, for {@link LearnerContract}.
 *
 * @param places what the refusal must name, all of it at once
 */
record Refused(String name, Learner learner, Game game, List<String> places) {

  /** Counts how often {@link #opposed} was played. */
  static final AtomicInteger PLAYED = new AtomicInteger();

  /** Opposed payoffs, named actions, and a history longer than an episode. */
  static SequentialGame opposed() {
    return SequentialGame.named("Opposed")
        .agents(ActionSpace.finite("left", "right"), "a", "b")
        .state(1)
        .history(9)
        .horizon(3)
        .generalSum()
        .step(step -> PLAYED.incrementAndGet())
        .build();
  }

  @Override
  public String toString() {
    return name;
  }
}

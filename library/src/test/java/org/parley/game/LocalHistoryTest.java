package org.parley.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.testing.Refusals;

class LocalHistoryTest {

  /** Agent a has one coordinate, b two; each sees the clock, times 1 and times −1. */
  private static SequentialGame clock(LocalHistory remembered) {
    return SequentialGame.named("Clock")
        .agents(ActionSpace.interval(-4, 4), "a")
        .agents(ActionSpace.box(new double[] {-4, -4}, new double[] {4, 4}), "b")
        .state(1)
        .start(s -> s.set(0, 1))
        .step(s -> s.set(0, s.get(0) + 1))
        .observe(1, (s, agent, seen) -> seen.add(agent == 0 ? s.get(0) : -s.get(0)))
        .history(remembered)
        .horizon(4)
        .build();
  }

  private static double[] seen(Episodes play, int agent) {
    double[] into = new double[play.game().observationSize()];
    play.observe(agent, into);
    return into;
  }

  @Test
  void observationsComeFirstThenTheAgentsOwnActionsOldestFirst() {
    Episodes play = Episodes.of(clock(LocalHistory.of(3).withActions()), 1);
    assertArrayEquals(new double[] {0, 0, 1, 0, 0, 0, 0}, seen(play, 0));
    play.step(new double[] {0.5, 2, 3});
    assertArrayEquals(new double[] {0, 1, 2, 0, 0, 0.5, 0}, seen(play, 0));
    assertArrayEquals(new double[] {0, -1, -2, 0, 0, 2, 3}, seen(play, 1));
    play.step(new double[] {-0.5, -2, -3});
    assertArrayEquals(new double[] {1, 2, 3, 0.5, 0, -0.5, 0}, seen(play, 0));
    assertArrayEquals(new double[] {-1, -2, -3, 2, 3, -2, -3}, seen(play, 1));
    play.step(new double[] {1, 0, 1});
    assertArrayEquals(new double[] {2, 3, 4, -0.5, 0, 1, 0}, seen(play, 0));
    play.restartEnded();
    assertEquals(3, play.time(0));
    play.step(new double[3]);
    play.restartEnded();
    assertArrayEquals(new double[] {0, 0, 1, 0, 0, 0, 0}, seen(play, 0));
  }

  @Test
  void aLoneMemoryHoldsWhatEpisodesShow() {
    for (LocalHistory remembered :
        List.of(
            LocalHistory.of(1),
            LocalHistory.of(1).withActions(),
            LocalHistory.of(2),
            LocalHistory.of(2).withActions(),
            LocalHistory.of(4).withActions())) {
      SequentialGame game = clock(remembered);
      Episodes play = Episodes.of(game, 1);
      LocalMemory memory = LocalMemory.of(game);
      for (int episode = 0; episode < 2; episode++) {
        memory.begin(-1);
        for (int step = 1; step < 4; step++) {
          float[] own = {0.25f * step, -step};
          play.step(new double[] {1, own[0], own[1]});
          memory.next(own, -1 - step);
          float[] numbers = memory.numbers();
          double[] shown = seen(play, 1);
          assertEquals(shown.length, numbers.length);
          for (int i = 0; i < shown.length; i++) {
            assertEquals((float) shown[i], numbers[i], remembered + " at " + i);
          }
        }
        play.step(new double[3]);
        play.restartEnded();
      }
    }
  }

  @Test
  void aMemoryOfOneObservationIsTheGameAsItWas() {
    SequentialGame game = clock(LocalHistory.of(1).withActions());
    assertEquals(1, game.observationSize());
    assertArrayEquals(new double[] {-1}, seen(Episodes.of(game, 1), 1));
  }

  @Test
  void theSameGameRemembersOtherwise() {
    SequentialGame game = clock(LocalHistory.of(1));
    SequentialGame longer = game.remembering(LocalHistory.of(4).withActions());
    assertEquals(1, game.observationSize());
    assertEquals(4 + 2 * 3, longer.observationSize());
    assertEquals(LocalHistory.of(4).withActions(), longer.localHistory());
    assertSame(game.dynamics(), longer.dynamics());
    assertSame(game.start(), longer.start());
    assertEquals(4, longer.horizon());
  }

  @Test
  void historiesAreValuesWhoseTextIsTheDsls() {
    assertEquals(new LocalHistory(3, true), LocalHistory.of(3).withActions());
    assertNotEquals(LocalHistory.of(3), LocalHistory.of(3).withActions());
    assertEquals("history(3)", LocalHistory.of(3).toString());
    assertEquals("history(3, actions = true)", LocalHistory.of(3).withActions().toString());
  }

  @Test
  void historiesThatCannotBeAreRefused() {
    Refusals.assertPlaces(List.of("history"), () -> LocalHistory.of(0));
    Refusals.assertPlaces(
        List.of("game / history"), () -> clock(LocalHistory.of(1)).remembering(LocalHistory.of(5)));
    LocalMemory memory = LocalMemory.of(clock(LocalHistory.of(2)));
    assertThrows(IllegalArgumentException.class, () -> memory.begin(1, 2));
  }
}

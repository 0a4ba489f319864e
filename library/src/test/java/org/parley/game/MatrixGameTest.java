package org.parley.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.Chicken;
import org.parley.game.zoo.Climbing;
import org.parley.learner.svnr.Svnr;
import org.parley.testing.Refusals;

class MatrixGameTest {

  private static final ActionSpace TWO = ActionSpace.finite("x", "y");

  private static MatrixBuilder two() {
    return MatrixGame.named("Test").agents(TWO, "a", "b");
  }

  @Test
  void payoffsAreReadByActions() {
    MatrixGame game = two().payoffs(new double[][] {{1, 2}, {3, 4}}, new double[2][2]).build();
    assertEquals(2, game.payoff(0, 0, 1));
    assertEquals(0, game.payoff(1, 0, 1));
    assertFalse(game.commonPayoff());
    assertEquals(new Bounds(0, 4), game.bounds().orElseThrow());
    assertTrue(game.optimum().isEmpty());
    assertThrows(IllegalArgumentException.class, () -> game.payoff(0, 2, 0));
    assertThrows(IllegalArgumentException.class, () -> game.payoff(0, 1));
  }

  @Test
  void threeAgentsHaveTheirTablesFlat() {
    MatrixGame game =
        MatrixGame.named("Three")
            .agents(TWO, "a", "b")
            .agents(ActionSpace.finite("l", "m", "r"), "c")
            .flat(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
            .build();
    assertEquals(11, game.payoff(2, 1, 1, 2));
    assertEquals(7, game.payoff(0, 1, 0, 1));
    assertEquals(new Optimum(JointAction.of(1, 1, 2), 11), game.optimum().orElseThrow());
    Episodes episodes = Episodes.of(game, 2);
    episodes.step(new double[] {1, 0, 1, 0, 1, 2});
    assertArrayEquals(new double[] {7, 7, 7, 5, 5, 5}, episodes.rewards());
    assertTrue(episodes.terminated(0));
    assertThrows(
        IllegalArgumentException.class, () -> episodes.step(new double[] {1, 0, 1.5, 0, 1, 2}));
  }

  @Test
  void tablesThatDoNotFitTheAgentsAreRefused() {
    double[][] fits = {{1, 2}, {3, 4}};
    List<String> place = List.of("payoffs");
    Refusals.assertPlaces(place, () -> two().build());
    Refusals.assertPlaces(place, () -> two().common(new double[][] {{1, 2}}).build());
    Refusals.assertPlaces(place, () -> two().common(new double[][] {{1}, {2, 3, 4}}).build());
    Refusals.assertPlaces(place, () -> two().common(new double[][] {{1, 2, 3, 4}}).build());
    Refusals.assertPlaces(place, () -> two().payoffs(fits, new double[3][2]).build());
    Refusals.assertPlaces(place, () -> two().symmetric(new double[2][3]).build());
    Refusals.assertPlaces(place, () -> two().flat(new double[3]).build());
    Refusals.assertPlaces(
        place, () -> two().flat(new double[4], new double[4], new double[4]).build());
    Refusals.assertPlaces(
        place, () -> two().common(new double[][] {{1, 2}, {3, Double.NaN}}).build());
    Refusals.assertPlaces(
        List.of("agents", "payoffs"),
        () -> MatrixGame.named("X").agents(ActionSpace.interval(0, 1), "a", "b").build());
    Refusals.assertPlaces(List.of("actions"), () -> ActionSpace.finite("x"));
    Refusals.assertPlaces(List.of("actions"), () -> ActionSpace.finite("x", "x"));
  }

  @Test
  void theArraysAreCopied() {
    double[][] table = {{1, 2}, {3, 4}};
    MatrixGame game = two().common(table).build();
    table[0][0] = 9;
    assertEquals(1, game.payoff(0, 0, 0));
  }

  @Test
  void theRelaxationIsTheExpectedPayoff() {
    OneShotGame relaxed =
        (OneShotGame) two().common(new double[][] {{3, 0}, {2, 2}}).build().relaxed();
    assertEquals(3, relaxed.reward(JointAction.of(1, 1)));
    assertEquals(2, relaxed.reward(JointAction.of(-1, 0.3)));
    assertEquals(0.75 * 1.5 + 0.25 * 2, relaxed.reward(JointAction.of(0.5, 0)), 1e-12);
    OneShotGame climbing = (OneShotGame) Climbing.game().relaxed();
    assertEquals(4, climbing.space().dimension());
    assertEquals(11, climbing.reward(JointAction.of(1, 0.2, 1, -0.7)), 1e-12);
    assertEquals(7, climbing.reward(JointAction.of(-1, 1, -1, 1)));
    assertEquals(0.5 * 11 - 0.25 * 30, climbing.reward(JointAction.of(1, 0, 0, 0)), 1e-12);
    assertEquals(11, climbing.optimum().orElseThrow().value());
    SequentialGame chicken = (SequentialGame) Chicken.game().relaxed();
    Episodes episodes = Episodes.of(chicken, 1);
    episodes.step(new double[] {-1, 1});
    assertArrayEquals(new double[] {4, 2}, episodes.rewards());
  }

  @Test
  void svnrSaysWhatItTakes() {
    String table =
        Refusals.of(() -> Svnr.builder().build().start(Climbing.game(), 1, 1)).getMessage();
    assertTrue(table.contains("game = a matrix game: must be a one-shot game"), table);
    assertTrue(table.contains("relaxed()"), table);
    String general =
        Refusals.of(() -> Svnr.builder().build().start(Chicken.game().relaxed(), 1, 1))
            .getMessage();
    assertTrue(general.contains("game = general sum: must be a payoff common"), general);
    Svnr.builder().build().start(Climbing.game().relaxed(), 1, 1).step();
  }
}

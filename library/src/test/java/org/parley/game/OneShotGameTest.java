package org.parley.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.check.InvalidSpecException;
import org.parley.diagnosis.OptimumSearch;
import org.parley.diagnosis.Success;
import org.parley.math.Matrix;
import org.parley.testing.Refusals;

class OneShotGameTest {

  private static final ActionSpace UNIT = ActionSpace.interval(-1, 1);

  private static OneShotGame game(Reward reward) {
    return OneShotGame.named("Test").agents(UNIT, "a", "b").reward(reward).build();
  }

  @Test
  void aReversedIntervalIsRefusedWithTheRemedy() {
    assertEquals(
        """
        action space has 1 problem:
          - action = 10.0..-10.0: must be an interval whose finite lower end is below its finite \
        upper end. Swap the ends: -10.0..10.0.""",
        Refusals.of(() -> ActionSpace.interval(10, -10)).getMessage());
    Refusals.assertPlaces(
        List.of("action[0]", "action[2]"),
        () -> ActionSpace.box(new double[] {1, 0, Double.NaN}, new double[] {1, 1, 1}));
    Refusals.assertPlaces(
        List.of("action"), () -> ActionSpace.box(new double[] {}, new double[] {}));
  }

  @Test
  void severalProblemsAreReportedAtOnce() {
    InvalidSpecException refused =
        Refusals.of(
            () -> OneShotGame.named(" ").agents(UNIT, "a", "a").optimum(1, 0.5, 0.5, 0.5).build());
    assertEquals(
        List.of("name", "agents", "reward", "optimum"),
        refused.problems().stream().map(problem -> problem.where()).toList());
    assertTrue(refused.getMessage().contains("agents = [a, a]: must be names that differ"));
    assertTrue(refused.getMessage().contains("reward = missing"));
  }

  @Test
  void oneAgentIsNoTeam() {
    Refusals.assertPlaces(
        List.of("agents"),
        () -> OneShotGame.named("Solo").agents(UNIT, "a").reward(u -> 0).build());
  }

  @Test
  void rewardsThatAreNotNumbersNameTheGameAndTheActions() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      RewardException failed =
          assertThrows(
              RewardException.class, () -> game(u -> bad).reward(JointAction.of(0.25, -1)));
      assertEquals("Test", failed.game());
      assertEquals(JointAction.of(0.25, -1), failed.actions());
      String said = failed.getMessage();
      assertTrue(said.contains("\"Test\" returned " + bad), said);
      assertTrue(said.contains("(0.2500, -1.000)"), said);
    }
  }

  @Test
  void rewardsThatThrowKeepTheCause() {
    RuntimeException cause = new IllegalStateException("no table");
    OneShotGame failing =
        game(
            u -> {
              throw cause;
            });
    RewardException failed =
        assertThrows(RewardException.class, () -> failing.reward(JointAction.of(0, 0)));
    assertSame(cause, failed.getCause());
    assertTrue(failed.getMessage().contains("no table"), failed.getMessage());
  }

  @Test
  void actionsOfABatchAreScoredRowByRow() {
    OneShotGame sum = game(u -> u.get(0) + 10 * u.get(1));
    float[] into = new float[2];
    sum.rewards(Matrix.wrap(2, 2, 1, 2, 3, 4), into);
    assertArrayEquals(new float[] {21, 43}, into);
    Matrix reached = Matrix.wrap(3, 2, 0, 0, 5, 6, 0, 0);
    OneShotGame failing = game(u -> u.get(0) > 4 ? Double.NaN : 0);
    RewardException failed =
        assertThrows(RewardException.class, () -> failing.rewards(reached, new float[3]));
    assertEquals(JointAction.of(5, 6), failed.actions());
  }

  @Test
  void unitActionsMapToEachAgentsBox() {
    OneShotGame game =
        OneShotGame.named("Boxes")
            .agents(ActionSpace.box(new double[] {0, -2}, new double[] {10, 2}), "a")
            .agents(ActionSpace.interval(5, 6), "b")
            .reward(u -> 0)
            .build();
    JointSpace space = game.space();
    assertEquals(3, space.dimension());
    assertEquals(2, space.offset(1));
    assertEquals(2, space.dimension(0));
    Matrix mapped = Matrix.zeros(3, 3);
    space.toGame(Matrix.wrap(3, 3, -1, -1, -1, 1, 1, 1, 0, 0.5f, -0.5f), mapped);
    assertEquals(Matrix.wrap(3, 3, 0, -2, 5, 10, 2, 6, 5, 1, 5.25f), mapped);
    assertEquals("0.0..10.0, -2.0..2.0", game.agents().get(0).actions().toString());
  }

  @Test
  void actionSpacesAndJointActionsAreValues() {
    assertEquals(ActionSpace.interval(-1, 1), UNIT);
    assertEquals(ActionSpace.interval(-1, 1).hashCode(), UNIT.hashCode());
    double[] values = {1, 2};
    JointAction u = JointAction.of(values);
    values[0] = 9;
    u.toArray()[1] = 9;
    assertEquals(JointAction.of(1, 2), u);
    assertEquals(u, u.copy());
    assertThrows(IllegalArgumentException.class, () -> Shapes.bowl(u, new double[] {0, 0, 0}, 1));
  }

  @Test
  void successIsDeclaredOrSearchedFor() {
    Reward hill = u -> 4 - u.get(0) * u.get(0) - Math.pow(u.get(1) - 0.5, 2);
    Success searched = Success.of(game(hill));
    assertEquals(4, searched.best(), 1e-6);
    assertEquals(3.6, searched.threshold(), 1e-6);
    assertEquals(1, searched.gap(3), 1e-6);
    OneShotGame declared =
        OneShotGame.named("Declared")
            .agents(UNIT, "a", "b")
            .reward(hill)
            .optimum(4, 0, 0.5)
            .solvedAt(3.9)
            .build();
    assertTrue(Success.of(declared).hit(3.9));
    assertTrue(!Success.of(declared).hit(3.89));
    assertEquals("Declared", declared.toString());
  }

  @Test
  void theSearchPassesByWhereTheRewardFails() {
    OneShotGame holed = game(u -> u.get(0) < 0 ? Double.NaN : -Math.abs(u.get(0) - 0.5));
    assertEquals(0, OptimumSearch.of(holed).get(0).value(), 1e-4);
  }
}

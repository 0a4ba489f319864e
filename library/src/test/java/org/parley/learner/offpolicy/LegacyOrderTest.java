package org.parley.learner.offpolicy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.check.Problems;
import org.parley.game.ActionSpace;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.softvalue.SoftValue;
import org.parley.math.Matrix;

class LegacyOrderTest {

  private static final Settings OFF =
      Settings.of(
          "legacy", List.of(LegacyOrder.OPPONENTS, LegacyConstants.CONSTANTS, Shared.SEQUENTIAL));
  private static final Settings ON =
      OFF.toBuilder().set(LegacyOrder.OPPONENTS, true).set(LegacyConstants.CONSTANTS, true).build();

  private static OneShotGame game(int agents, int length) {
    double[] low = new double[length];
    double[] high = new double[length];
    Arrays.fill(low, -1);
    Arrays.fill(high, 1);
    String[] names = new String[agents];
    Arrays.setAll(names, i -> "agent" + i);
    return OneShotGame.named("Any")
        .agents(ActionSpace.box(low, high), names)
        .reward(u -> u.get(0))
        .build();
  }

  /** Each action tells whose it is: a state, then 100 agent + 10 row + coordinate. */
  private static Matrix told(JointSpace space, int rows) {
    Matrix told = Matrix.zeros(rows, 1 + space.dimension());
    for (int row = 0; row < rows; row++) {
      told.set(row, 0, -row);
      for (int agent = 0; agent < space.agents(); agent++) {
        for (int d = 0; d < space.dimension(agent); d++) {
          told.set(row, 1 + space.offset(agent) + d, 100 * agent + 10 * row + d);
        }
      }
    }
    return told;
  }

  /** Three agents, four steps: agent 0's rows hold two steps of one opponent, of other rows. */
  @Test
  void theArrayOfTheFactSheet() {
    JointSpace space = game(3, 1).space();
    Matrix seen = new LegacyOrder(ON, space).seenBy(0, told(space, 4));
    assertArrayEquals(new float[] {0, 0, 100, 110}, seen.row(0));
    assertArrayEquals(new float[] {-1, 10, 120, 130}, seen.row(1));
    assertArrayEquals(new float[] {-2, 20, 200, 210}, seen.row(2));
    assertArrayEquals(new float[] {-3, 30, 220, 230}, seen.row(3));
  }

  /** The reshape itself, on stacks of longer actions. */
  @Test
  void itIsTheStackReadRowByRow() {
    JointSpace space = game(4, 2).space();
    Matrix told = told(space, 5);
    for (int agent = 0; agent < 4; agent++) {
      List<Float> stack = new ArrayList<>();
      for (int other = 0; other < 4; other++) {
        for (int row = 0; row < (other == agent ? 0 : 5); row++) {
          stack.add(told.get(row, 1 + 2 * other));
          stack.add(told.get(row, 2 + 2 * other));
        }
      }
      assertEquals(stack, opponents(new LegacyOrder(ON, space).seenBy(agent, told), agent));
    }
  }

  /** The right order: each row's own opponents, nothing copied. */
  @Test
  void fourAgentsAreToldTheirOwnOpponentsWhereItIsOff() {
    JointSpace space = game(4, 1).space();
    Matrix told = told(space, 3);
    for (int agent = 0; agent < 4; agent++) {
      Matrix seen = new LegacyOrder(OFF, space).seenBy(agent, told);
      assertSame(told, seen);
      for (int row = 0; row < 3; row++) {
        for (int other = 0; other < 4; other++) {
          assertEquals(100 * other + 10 * row, seen.get(row, 1 + other));
        }
      }
      List<Float> right = opponents(told, agent);
      List<Float> wrong = opponents(new LegacyOrder(ON, space).seenBy(agent, told), agent);
      assertNotEquals(right, wrong);
      Collections.sort(right);
      Collections.sort(wrong);
      assertEquals(right, wrong, "no action is lost");
    }
  }

  @Test
  void twoAgentsAreNotScrambled() {
    JointSpace space = game(2, 3).space();
    Matrix told = told(space, 4);
    for (int agent = 0; agent < 2; agent++) {
      assertEquals(told, new LegacyOrder(ON, space).seenBy(agent, told));
    }
  }

  private static List<Float> opponents(Matrix rows, int agent) {
    int width = (rows.columns() - 1) / 4;
    List<Float> opponents = new ArrayList<>();
    for (int row = 0; row < rows.rows(); row++) {
      for (int column = 1; column < rows.columns(); column++) {
        if ((column - 1) / width != agent) {
          opponents.add(rows.get(row, column));
        }
      }
    }
    return opponents;
  }

  /** α LSE − log K + D log 2 against α (LSE − log K + D log 2), of equal Qs. */
  @Test
  void theConstantsWithoutTheTemperature() {
    double q = 3;
    double alpha = 0.2;
    double logSumExp = q / alpha + Math.log(16);
    double right = alpha * (logSumExp - Math.log(16) + 3 * Math.log(2));
    double published = alpha * logSumExp - Math.log(16) + 3 * Math.log(2);
    assertEquals(published, right + LegacyConstants.surplus(alpha, 16, 3), 1e-12);
    assertEquals(0, LegacyConstants.surplus(1, 16, 3), 1e-15);
  }

  @Test
  void refusesWhatThePublicCodeCannotDo() {
    OneShotGame unequal =
        OneShotGame.named("Unequal")
            .agents(ActionSpace.interval(-1, 1), "a", "b")
            .agents(ActionSpace.box(new double[] {-1, -1}, new double[] {1, 1}), "c")
            .reward(u -> u.get(0))
            .build();
    Problems problems = new Problems();
    LegacyOrder.check(ON, unequal, problems);
    LegacyConstants.check(ON, problems);
    assertEquals(
        List.of("legacyOpponentOrder", "legacyConstants"),
        problems.all().stream().map(problem -> problem.where()).toList());
    Problems none = new Problems();
    LegacyOrder.check(OFF, unequal, none);
    LegacyOrder.check(ON, game(3, 2), none);
    LegacyConstants.check(OFF, none);
    LegacyConstants.check(
        ON.toBuilder()
            .set(
                Shared.SEQUENTIAL,
                SequentialSettings.standard().withSoftValue(SoftValue.uniformSampling(16)))
            .build(),
        none);
    assertTrue(none.none());
  }
}

package org.parley.learner.offpolicy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.math.Matrix;

/** Who stands where, with four agents of 1, 2, 1 and 3 coordinates. */
class OpponentsTest {

  private static final JointSpace SPACE =
      OneShotGame.named("Four")
          .agents(ActionSpace.interval(-1, 1), "a")
          .agents(ActionSpace.box(new double[] {-1, -1}, new double[] {1, 1}), "b")
          .agents(ActionSpace.interval(-1, 1), "c")
          .agents(ActionSpace.box(new double[] {-1, -1, -1}, new double[] {1, 1, 1}), "d")
          .reward(u -> u.get(0))
          .build()
          .space();

  private static final float[][] OTHERS = {
    {1, 2, 3, 4, 5, 6}, {0, 3, 4, 5, 6}, {0, 1, 2, 4, 5, 6}, {0, 1, 2, 3}
  };
  private static final float[][] OWN = {{0}, {1, 2}, {3}, {4, 5, 6}};

  /** Row r of the joint actions holds 100 r + coordinate, after two columns of state. */
  private static Matrix joint() {
    Matrix joint = Matrix.zeros(3, 2 + SPACE.dimension());
    for (int row = 0; row < 3; row++) {
      for (int d = 0; d < SPACE.dimension(); d++) {
        joint.set(row, 2 + d, 100 * row + d);
      }
    }
    return joint;
  }

  @Test
  void opponentsStandInTheGamesOrder() {
    for (int agent = 0; agent < 4; agent++) {
      Opponents them = new Opponents(SPACE, agent);
      Matrix others = Matrix.zeros(3, them.others());
      Matrix own = Matrix.zeros(3, them.own());
      them.takeOthers(joint(), 2, 1, others, 0);
      them.takeOwn(joint(), 2, 1, own, 0);
      assertArrayEquals(OTHERS[agent], others.row(0));
      assertArrayEquals(OWN[agent], own.row(0));
      for (int d = 0; d < them.others(); d++) {
        assertEquals(200 + OTHERS[agent][d], others.get(2, d), "no row sees another one's");
      }
    }
  }

  @Test
  void takenApartAndPutTogetherIsTheSame() {
    for (int agent = 0; agent < 4; agent++) {
      Opponents them = new Opponents(SPACE, agent);
      Matrix others = Matrix.zeros(3, them.others());
      Matrix own = Matrix.zeros(3, them.own());
      them.takeOthers(joint(), 2, 1, others, 0);
      them.takeOwn(joint(), 2, 1, own, 0);
      Matrix again = Matrix.zeros(3, 2 + SPACE.dimension());
      them.putOthers(others, 0, 1, again, 2);
      them.putOwn(own, 0, 1, again, 2);
      assertEquals(joint(), again);
    }
  }

  @Test
  void aRowMayStandForMany() {
    Opponents them = new Opponents(SPACE, 1);
    Matrix twice = Matrix.zeros(6, them.others());
    them.takeOthers(joint(), 2, 2, twice, 0);
    for (int row = 0; row < 6; row++) {
      assertEquals(100 * (row / 2), twice.get(row, 0));
    }
  }
}

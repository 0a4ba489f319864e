package org.parley.learner.offpolicy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.check.Problem;
import org.parley.check.Problems;
import org.parley.game.ActionSpace;
import org.parley.game.Agent;
import org.parley.testing.Cases;

class ActionBinsTest {

  private static final ActionSpace PLANE =
      ActionSpace.box(new double[] {-10, 0}, new double[] {10, 1});

  @Test
  void pointsBelongToTheirOwnBins() {
    ActionBins bins = ActionBins.of(PLANE, 5);
    assertEquals(25, bins.count());
    float[] u = new float[3];
    for (int bin = 0; bin < bins.count(); bin++) {
      bins.point(bin, u, 1);
      assertEquals(bin, bins.of(u, 1));
    }
    double[] inGame = new double[2];
    bins.inGame(24, inGame, 0);
    assertArrayEquals(new double[] {10, 1}, inGame);
    bins.inGame(7, inGame, 0);
    assertArrayEquals(new double[] {-5, 0.5}, inGame);
  }

  @Test
  void anActionBelongsToTheNearestPoint() {
    ActionBins bins = ActionBins.of(PLANE, 7);
    float[] point = new float[2];
    Cases.check(
        200,
        random -> {
          float[] u = {(float) random.nextDouble(-1, 1), (float) random.nextDouble(-1, 1)};
          int bin = bins.of(u, 0);
          bins.point(bin, point, 0);
          for (int d = 0; d < 2; d++) {
            assertTrue(Math.abs(point[d] - u[d]) <= 1.0 / 6 + 1e-6, "dimension " + d);
          }
        });
  }

  @Test
  void finiteActionsAreTheirOwnPoints() {
    double[] action = new double[1];
    for (int names = 2; names < 40; names++) {
      String[] named = IntStream.range(0, names).mapToObj(i -> "a" + i).toArray(String[]::new);
      ActionBins bins = ActionBins.of(ActionSpace.finite(named), 3);
      assertEquals(names, bins.count());
      int bin = new SplittableRandom(names).nextInt(names);
      bins.inGame(bin, action, 0);
      assertEquals(bin, action[0]);
    }
  }

  @Test
  void tooManyAreRefusedWithARemedy() {
    Problems problems = new Problems();
    double[] low = new double[40];
    double[] high = IntStream.range(0, 40).mapToDouble(d -> 1).toArray();
    Agent wide = new Agent("wide", ActionSpace.box(low, high));
    Agent narrow = new Agent("narrow", ActionSpace.interval(0, 1));
    ActionBins.check(List.of(wide, narrow), "bins", 20, 1000, problems);
    assertEquals(
        List.of("game / agent wide"), problems.all().stream().map(Problem::where).toList());
  }
}

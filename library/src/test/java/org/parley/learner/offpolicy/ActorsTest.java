package org.parley.learner.offpolicy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.game.OneShotGame;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.testing.Cases;
import org.parley.testing.ReferenceMlp;

/**
 * The gradient that moves a deterministic actor against central differences of −mean ⟨ascent, u⟩ +
 * penalty · mean |f|², computed in float64.
 */
class ActorsTest {

  private static final double TOLERANCE = 2e-5;
  private static final double STEP = 1e-5;
  private static final double PENALTY = 0.05;
  private static final double SCALE = 4;
  private static final int ROWS = 12;

  @Test
  void movesUpTheAscent() {
    SequentialGame game = ParticleGather.game();
    Settings spec =
        Settings.of("test", Shared.options(game)).toBuilder()
            .set(Shared.POLICY_HIDDEN, List.of(7, 5))
            .build();
    assertEquals(SCALE, spec.get(Shared.SEQUENTIAL).inputScale());
    Actors actors = Actors.initialised(game, spec, RandomStream.of(2));
    SplittableRandom random = new SplittableRandom(1);
    int size = game.observationSize();
    Matrix seen = Matrix.wrap(ROWS, 4 * size, Cases.floats(random, ROWS * 4 * size));
    Matrix ascent = Matrix.wrap(ROWS, 4, Cases.floats(random, ROWS * 4));
    Actors.Pass pass = actors.pass(seen);
    pass.act();
    for (int agent = 0; agent < 4; agent++) {
      float[] gradient = pass.gradient(agent, ascent, PENALTY);
      Mlp map = actors.map(agent);
      double[] parameters = ReferenceMlp.doubles(map.parameters());
      for (int i = 0; i < parameters.length; i++) {
        double here = parameters[i];
        parameters[i] = here + STEP;
        double above = loss(map, parameters, seen, ascent, agent);
        parameters[i] = here - STEP;
        double below = loss(map, parameters, seen, ascent, agent);
        parameters[i] = here;
        assertEquals((above - below) / (2 * STEP), gradient[i], TOLERANCE, "parameter " + i);
      }
    }
  }

  /** Where nothing is seen, one row that gets every row's ascent moves as all of them do. */
  @Test
  void oneRowStandsForRowsThatAreAlike() {
    OneShotGame game = MaxOfThree.game(1.5);
    Settings spec = Settings.of("test", Shared.options(game));
    Actors actors = Actors.initialised(game.asSequential(), spec, RandomStream.of(2));
    Matrix ascent = Matrix.wrap(ROWS, 3, Cases.floats(new SplittableRandom(1), ROWS * 3));
    Actors.Pass one = actors.pass(1);
    Actors.Pass all = actors.pass(ROWS);
    Matrix alone = one.act();
    Matrix together = all.act();
    for (int agent = 0; agent < 3; agent++) {
      // OpenBLAS has another kernel for one row than for many on some processors.
      assertEquals(together.get(ROWS - 1, agent), alone.get(0, agent), 1e-6f);
      float[] expected = all.gradient(agent, ascent, PENALTY);
      float[] gradient = one.gradient(agent, ascent, PENALTY);
      assertTrue(largest(expected) > 0.01, "agent " + agent + " does not move");
      assertArrayEquals(expected, gradient, 1e-6f, "agent " + agent);
    }
  }

  private static float largest(float[] gradient) {
    float largest = 0;
    for (float slope : gradient) {
      largest = Math.max(largest, Math.abs(slope));
    }
    return largest;
  }

  private static double loss(Mlp map, double[] parameters, Matrix seen, Matrix ascent, int agent) {
    int size = seen.columns() / 4;
    double loss = 0;
    for (int row = 0; row < ROWS; row++) {
      double[] view = new double[size];
      for (int k = 0; k < size; k++) {
        view[k] = SCALE * seen.get(row, agent * size + k);
      }
      double z = new ReferenceMlp(map.spec()).forward(parameters, view)[0];
      loss += -ascent.get(row, agent) * Math.tanh(z) + PENALTY * z * z;
    }
    return loss / ROWS;
  }
}

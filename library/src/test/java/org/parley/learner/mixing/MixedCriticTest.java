package org.parley.learner.mixing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.SequentialGame;
import org.parley.learner.facmac.Facmac;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.testing.Cases;

/** The factored critic of four agents of unequal actions, who see unequal things. */
class MixedCriticTest {

  private static final int ROWS = 8;
  private static final int AGENTS = 4;

  private static final SequentialGame GAME =
      SequentialGame.named("Unequal")
          .agents(ActionSpace.interval(-1, 1), "a", "b")
          .agents(ActionSpace.box(new double[] {-1, -1}, new double[] {1, 1}), "c", "d")
          .state(3)
          .start(state -> {})
          .step(step -> step.reward(0))
          .observe(2, (state, agent, seen) -> seen.add(state.get(agent % 3)).add(agent))
          .horizon(5)
          .build();

  private static final int DIMENSION = GAME.space().dimension();

  private final SplittableRandom random = new SplittableRandom(5);
  private final Settings settings =
      Facmac.standard(GAME).toBuilder()
          .set(Shared.CRITIC_HIDDEN, List.of(16))
          .set(MixerOptions.EMBED, 8)
          .build();
  private final MixedCritic critic = new MixedCritic(GAME, settings, true, RandomStream.of(3));
  private final MixedCritic.Pass pass = critic.pass(ROWS);
  private final Matrix states = matrix(3);
  private final Matrix seen = matrix(AGENTS * 2);
  private final Matrix actions = matrix(DIMENSION);

  private Matrix matrix(int columns) {
    return Matrix.wrap(ROWS, columns, Cases.floats(random, ROWS * columns));
  }

  /** Central differences of float32 values: rounding of 1e-6 over a step of 1e-2, and curvature. */
  @Test
  void gradientByActionsIsTheSlope() {
    Matrix gradient = Matrix.zeros(ROWS, DIMENSION);
    MixedCritic.Judging judging = critic.target(ROWS);
    pass.actionGradient(states, seen, actions, gradient);
    double step = 1e-2;
    int close = 0;
    for (int d = 0; d < DIMENSION; d++) {
      float[] above = judging.values(states, seen, moved(d, step)).clone();
      float[] below = judging.values(states, seen, moved(d, -step)).clone();
      for (int row = 0; row < ROWS; row++) {
        double slope = (above[row] - below[row]) / (2 * step);
        close += Math.abs(slope - gradient.get(row, d)) < 2e-3 ? 1 : 0;
      }
    }
    // A kink of a ReLU lies within the step for a few.
    assertTrue(close >= 0.9 * ROWS * DIMENSION, close + " of " + ROWS * DIMENSION);
  }

  private Matrix moved(int d, double by) {
    Matrix moved = actions.copy();
    for (int row = 0; row < ROWS; row++) {
      moved.set(row, d, (float) (moved.get(row, d) + by));
    }
    return moved;
  }

  /** Each utility reads its own agent's action and view, and no other's. */
  @Test
  void agentsAreKeptApart() {
    ActionUtilitiesPass valuing = critic.utilities().pass(ROWS);
    Matrix before = valuing.values(seen, actions).copy();
    for (int agent = 0; agent < AGENTS; agent++) {
      Matrix otherActions = actions.copy();
      Matrix otherViews = seen.copy();
      for (int row = 0; row < ROWS; row++) {
        otherActions.set(row, GAME.space().offset(agent), 0.9f);
        otherViews.set(row, agent * 2 + 1, 0.9f);
      }
      assertOnlyChanged(agent, before, valuing.values(seen, otherActions));
      assertOnlyChanged(agent, before, valuing.values(otherViews, actions));
    }
  }

  private static void assertOnlyChanged(int agent, Matrix before, Matrix after) {
    for (int other = 0; other < AGENTS; other++) {
      int changed = 0;
      for (int row = 0; row < ROWS; row++) {
        changed += before.get(row, other) == after.get(row, other) ? 0 : 1;
      }
      assertEquals(other == agent ? ROWS : 0, changed, agent + " changed " + other);
    }
  }

  @Test
  void fitsWhatItIsShownAndTheTargetTrails() {
    MixedCritic.Judging judging = critic.target(ROWS);
    float[] before = judging.values(states, seen, actions).clone();
    float[] targets = Cases.floats(random, ROWS);
    double loss = 0;
    for (int step = 0; step < 1500; step++) {
      loss = pass.fit(states, seen, actions, targets, 1);
    }
    assertTrue(loss < 1e-3, "loss " + loss);
    assertArrayEquals(before, judging.values(states, seen, actions));
    for (int step = 0; step < 500; step++) {
      critic.track();
    }
    assertArrayEquals(targets, judging.values(states, seen, actions), 0.15f);
  }
}

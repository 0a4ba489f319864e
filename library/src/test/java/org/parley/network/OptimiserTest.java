package org.parley.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.math.RandomStream;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class OptimiserTest {

  /** Algorithm 1 of Kingma and Ba, line by line, in float64. */
  @Test
  void adamTakesThreeStepsAsThePaperWritesThem() {
    double[] gradients = {0.5, -2, 0.01};
    double theta = 1;
    double m = 0;
    double v = 0;
    float[] parameter = {1};
    Adam adam = new Adam(0.1, 0.9, 0.999, 1e-8);
    Adam.State state = new Adam.State(1);
    for (int t = 1; t <= gradients.length; t++) {
      double g = gradients[t - 1];
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      double mHat = m / (1 - Math.pow(0.9, t));
      double vHat = v / (1 - Math.pow(0.999, t));
      theta -= 0.1 * mHat / (Math.sqrt(vHat) + 1e-8);
      adam.descend(parameter, new float[] {(float) g}, state);
      assertEquals(theta, parameter[0], 3e-7, "step " + t);
      assertEquals(t, state.steps());
    }
  }

  /** The first step is learningRate · sign(g), whatever the size of g. */
  @Test
  void adamsFirstStepIsTheLearningRate() {
    float[] parameters = {0, 0, 0, 0};
    Adam.of(0.25).descend(parameters, new float[] {1e-4f, -3f, 1e6f, 0f}, new Adam.State(4));
    assertArrayEquals(new float[] {-0.25f, 0.25f, -0.25f, 0f}, parameters, 3e-5f);
  }

  @Test
  void adamFindsTheBottomOfABowl() {
    float[] at = {3, -4};
    Adam.State state = new Adam.State(2);
    for (int step = 0; step < 3000; step++) {
      Adam.of(0.02).descend(at, new float[] {2 * (at[0] - 1), 20 * (at[1] - 2)}, state);
    }
    assertArrayEquals(new float[] {1, 2}, at, 1e-3f);
  }

  @Test
  void adamRefusesAllThatIsOutOfRangeAtOnce() {
    Refusals.assertPlaces(
        List.of("learningRate", "beta1", "beta2", "epsilon"),
        () -> new Adam(0, 1, -0.1, Double.NaN));
    Refusals.assertPlaces(List.of("learningRate"), () -> Adam.of(Double.POSITIVE_INFINITY));
  }

  @Test
  void targetsMoveByTheirShare() {
    MlpSpec spec = MlpSpec.relu(2, List.of(4), 1);
    Mlp online = Mlp.initialised(spec, RandomStream.of(1));
    Mlp target = Mlp.initialised(spec, RandomStream.of(2));
    Cases.check(
        20,
        random -> {
          double tau = random.nextDouble(0.001, 1);
          Mlp moved = target.copy();
          PolyakAverage.track(moved, online, tau);
          for (int i = 0; i < spec.parameterCount(); i++) {
            double expected = (1 - tau) * target.parameters()[i] + tau * online.parameters()[i];
            assertEquals(expected, moved.parameters()[i], 2e-7);
          }
        });
    Mlp copied = target.copy();
    PolyakAverage.track(copied, online, 1);
    assertArrayEquals(online.parameters(), copied.parameters(), 1e-7f);
  }

  @Test
  void targetsRefuseSharesOutOfRangeAndOtherShapes() {
    Mlp online = Mlp.initialised(MlpSpec.relu(2, List.of(4), 1), RandomStream.of(1));
    Mlp wider = Mlp.initialised(MlpSpec.relu(2, List.of(5), 1), RandomStream.of(1));
    for (double tau : new double[] {0, -1, 1.001, Double.NaN}) {
      Refusals.assertPlaces(List.of("tau"), () -> PolyakAverage.track(online.copy(), online, tau));
    }
    assertThrows(IllegalArgumentException.class, () -> PolyakAverage.track(wider, online, 0.1));
  }

  @Test
  void statesOfDifferentParametersDoNotMeet() {
    float[] gradient = Cases.floats(new SplittableRandom(1), 5);
    float[] together = new float[5];
    Adam.State state = new Adam.State(5);
    for (int step = 0; step < 3; step++) {
      Adam.of(0.1).descend(together, gradient, state);
    }
    for (int i = 0; i < 5; i++) {
      float[] alone = new float[1];
      Adam.State own = new Adam.State(1);
      for (int step = 0; step < 3; step++) {
        Adam.of(0.1).descend(alone, new float[] {gradient[i]}, own);
      }
      assertEquals(alone[0], together[i], 1e-7f);
    }
  }
}

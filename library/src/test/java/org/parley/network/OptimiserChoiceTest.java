package org.parley.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.testing.Refusals;

class OptimiserChoiceTest {

  @Test
  void momentumKeepsAShareOfTheLastStep() {
    Descent descent = Optimiser.sgd(0.5).over(2, 0.1);
    float[] at = {1, -1};
    descent.step(at, new float[] {1, 2}, 1);
    assertArrayEquals(new float[] {0.9f, -1.2f}, at, 1e-6f);
    descent.step(at, new float[] {0, 2}, 1);
    assertArrayEquals(new float[] {0.85f, -1.5f}, at, 1e-6f);
  }

  @Test
  void longGradientsAreShortenedAndShortOnesAreLeft() {
    Optimiser clipped = Optimiser.sgd(0).clipped(5);
    float[] at = {0, 0};
    clipped.over(2, 1).step(at, new float[] {6, 8}, 1);
    assertArrayEquals(new float[] {-3, -4}, at, 1e-6f);
    clipped.over(2, 1).step(at, new float[] {-3, 4}, 1);
    assertArrayEquals(new float[] {0, -8}, at, 1e-6f);
  }

  @Test
  void adamIsTheAdamOfOldBitForBit() {
    float[] one = {0.3f, -2};
    float[] other = one.clone();
    Adam adam = Adam.of(0.01);
    Adam.State state = new Adam.State(2);
    Descent descent = Optimiser.adam().over(2, 0.01);
    for (int step = 1; step < 30; step++) {
      adam.descend(one, new float[] {step, 1f / step}, state);
      descent.step(other, new float[] {step, 1f / step}, 1);
    }
    assertArrayEquals(one, other);
  }

  @Test
  void itsTextIsHowItIsWritten() {
    assertEquals("adam().clipped(10.0)", Optimiser.adam().clipped(10).toString());
    assertEquals(Optimiser.sgd(0.9), Optimiser.sgd(0.9));
  }

  @Test
  void refusesWhatIsOutOfRange() {
    double none = Double.POSITIVE_INFINITY;
    Refusals.assertPlaces(
        List.of("momentum", "clip"),
        () -> new Optimiser(Optimiser.Method.SGD, 1, 0, Fading.none()));
    Refusals.assertPlaces(
        List.of("momentum"), () -> new Optimiser(Optimiser.Method.ADAM, 0.5, none, Fading.none()));
  }
}

package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.check.InvalidSpecException;
import org.parley.math.Matrix;

class NoiseFeaturesTest {

  @Test
  void readsTheNoiseItsSignAndItsWaves() {
    Matrix noise = Matrix.wrap(2, 2, -0.5f, 2f, 1.5f, -1f);
    Matrix into = Matrix.zeros(2, 5);
    assertEquals(5, NoiseFeatures.jumping().width(2));
    NoiseFeatures.jumping().read(noise, into);
    float[] expected = {
      -0.5f, 2f, -1f, (float) Math.sin(-2), (float) Math.cos(-2),
      1.5f, -1f, 1f, (float) Math.sin(6), (float) Math.cos(6)
    };
    assertArrayEquals(expected, into.data(), 1e-6f);
  }

  @Test
  void steepNoiseIsASoftSign() {
    Matrix into = Matrix.zeros(3, 2);
    NoiseFeatures.steep().read(Matrix.wrap(3, 1, -1f, 0.1f, 2f), into);
    float[] expected = {-1f, (float) Math.tanh(-5), 0.1f, (float) Math.tanh(0.5), 2f, 1f};
    assertArrayEquals(expected, into.data(), 1e-6f);
  }

  @Test
  void plainReadsTheNoiseAlone() {
    Matrix noise = Matrix.wrap(1, 3, 1f, 2f, 3f);
    Matrix into = Matrix.zeros(1, 3);
    NoiseFeatures.plain().read(noise, into);
    assertArrayEquals(noise.data(), into.data());
  }

  @Test
  void textIsTheDslsAndWavesNeedAFrequency() {
    assertEquals("plainNoise()", NoiseFeatures.plain().toString());
    assertEquals("jumpingNoise()", NoiseFeatures.jumping().toString());
    assertEquals(
        "noiseFeatures(sharpness = 0.0, frequencies = listOf(1.0, 2.0))",
        new NoiseFeatures(0, List.of(1.0, 2.0)).toString());
    assertThrows(InvalidSpecException.class, () -> new NoiseFeatures(-1, List.of(4.0, 0.0)));
  }
}

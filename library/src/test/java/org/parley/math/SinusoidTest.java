package org.parley.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SinusoidTest {

  @Test
  void agreesWithStrictMath() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200_000; i++) {
      float x = (float) random.nextDouble(-1e4, 1e4) / (i % 2 == 0 ? 1 : 1000);
      assertEquals(StrictMath.sin(x), Sinusoid.sine(x), 2e-7, () -> "sine of " + x);
      assertEquals(StrictMath.cos(x), Sinusoid.cosine(x), 2e-7, () -> "cosine of " + x);
    }
  }

  @Test
  void quartersAreExact() {
    assertEquals(0f, Sinusoid.sine(0));
    assertEquals(1f, Sinusoid.cosine(0));
    assertEquals(1f, Sinusoid.sine((float) (Math.PI / 2)));
    assertEquals(-1f, Sinusoid.cosine((float) Math.PI));
  }
}

package org.parley.testing;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Checks a property on many random cases; a failure names the case that repeats it. */
public final class Cases {

  private Cases() {}

  /** Runs the check with so many generators, seeded 0, 1, 2, … */
  public static void check(int cases, Consumer<SplittableRandom> property) {
    for (int seed = 0; seed < cases; seed++) {
      try {
        property.accept(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException failed) {
        throw new AssertionError("case with seed " + seed + ": " + failed.getMessage(), failed);
      }
    }
  }

  /** So many numbers, uniform over (−1, 1). */
  public static float[] floats(SplittableRandom random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }
}

package org.parley.experiments.bench;

import java.util.List;
import org.parley.math.Block;
import org.parley.math.Gemm;

/** What one core can do at most: products of matrices, and moving memory. */
final class Peaks {

  /** Floats of an array, three of which are far larger than any cache: 64 MB each. */
  private static final int LONG = 1 << 24;

  private Peaks() {}

  static List<Comparison> all() {
    return List.of(
        sgemm(64, 100),
        sgemm(512, 100),
        sgemm(512, 128),
        sgemm(512, 256),
        sgemm(2048, 512),
        triad());
  }

  private static Comparison sgemm(int rows, int width) {
    Gemm gemm = Gemm.best();
    Block a = gemm.allocate(rows * width);
    Block b = gemm.allocate(width * width);
    Block c = gemm.allocate(rows * width);
    Runnable product =
        () ->
            gemm.multiply(
                false, false, rows, width, width, a, 0, width, b, 0, width, 0f, c, 0, width);
    String name = "sgemm, " + rows + " × " + width + " × " + width;
    Rate rate = Rate.operations(2.0 * rows * width * width);
    return new Comparison("peaks", name, 1, List.of(Side.here(Sides.OURS, product)), rate);
  }

  /** c ← a + s b: two arrays read, one written. */
  private static Comparison triad() {
    float[] a = new float[LONG];
    float[] b = new float[LONG];
    float[] c = new float[LONG];
    Runnable sum =
        () -> {
          for (int i = 0; i < LONG; i++) {
            c[i] = a[i] + 3f * b[i];
          }
        };
    List<Side> sides = List.of(Side.here(Sides.OURS, sum));
    return new Comparison("peaks", "memory, c ← a + 3 b", 1, sides, Rate.bytes(12.0 * LONG));
  }
}

package org.parley.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.testing.Cases;
import org.parley.testing.Jvm;

class GemmTest {

  /** A product with every argument that the seam takes. */
  private record Product(
      boolean transposeA,
      boolean transposeB,
      int m,
      int n,
      int k,
      int aOffset,
      int bOffset,
      int cOffset,
      float beta,
      float[] a,
      float[] b,
      float[] c) {

    static Product random(SplittableRandom random, int largest) {
      int m = random.nextInt(1, largest);
      int n = random.nextInt(1, largest);
      int k = random.nextInt(1, largest);
      int[] offsets = random.ints(3, 0, 9).toArray();
      return new Product(
          random.nextBoolean(),
          random.nextBoolean(),
          m,
          n,
          k,
          offsets[0],
          offsets[1],
          offsets[2],
          random.nextBoolean() ? 1f : 0f,
          Cases.floats(random, offsets[0] + (m + 3) * (k + 3)),
          Cases.floats(random, offsets[1] + (k + 1) * (n + 1) + 3),
          Cases.floats(random, offsets[2] + m * (n + 2) + 3));
    }

    float[] by(Gemm gemm) {
      Block product = block(gemm, c);
      gemm.multiply(
          transposeA,
          transposeB,
          m,
          n,
          k,
          block(gemm, a),
          aOffset,
          aStride(),
          block(gemm, b),
          bOffset,
          bStride(),
          beta,
          product,
          cOffset,
          n + 2);
      float[] out = new float[c.length];
      product.store(0, out, 0, out.length);
      return out;
    }

    /** Rows of A, B and C are 3, 1 and 2 floats apart. */
    int aStride() {
      return (transposeA ? m : k) + 3;
    }

    int bStride() {
      return (transposeB ? k : n) + 1;
    }

    double entry(int i, int j) {
      double sum = beta == 0 ? 0 : c[cOffset + i * (n + 2) + j];
      for (int p = 0; p < k; p++) {
        double left = a[aOffset + (transposeA ? p * aStride() + i : i * aStride() + p)];
        sum += left * b[bOffset + (transposeB ? j * bStride() + p : p * bStride() + j)];
      }
      return sum;
    }
  }

  private static Block block(Gemm gemm, float... values) {
    Block block = gemm.allocate(values.length);
    block.load(values, 0, values.length, 0);
    return block;
  }

  static Stream<Gemm> implementations() {
    return Stream.of(new OpenBlasGemm(), new JavaGemm());
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void agreesWithThreeLoops(Gemm gemm) {
    Cases.check(
        300,
        random -> {
          Product product = Product.random(random, 40);
          float[] out = product.by(gemm);
          // Rounding of k products and sums of size at most 1, float32.
          double tolerance = (product.k + 1) * 1.2e-7;
          float[] untouched = product.c.clone();
          for (int i = 0; i < product.m; i++) {
            for (int j = 0; j < product.n; j++) {
              int at = product.cOffset + i * (product.n + 2) + j;
              assertEquals(product.entry(i, j), out[at], tolerance, product.toString());
              untouched[at] = out[at];
            }
          }
          assertArrayEquals(untouched, out);
        });
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void doesNotReadWhatItOverwrites(Gemm gemm) {
    float[] c = new float[6];
    Arrays.fill(c, Float.NaN);
    Block a = block(gemm, 1, 2);
    Block b = block(gemm, 3, 4, 5);
    Block product = block(gemm, c);
    gemm.multiply(false, false, 2, 3, 1, a, 0, 1, b, 0, 3, 0f, product, 0, 3);
    product.store(0, c, 0, 6);
    assertArrayEquals(new float[] {3, 4, 5, 6, 8, 10}, c);
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void givesTheSameBitsOnAnyNumberOfThreads(Gemm gemm) throws Exception {
    List<Product> products = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      products.add(Product.random(new SplittableRandom(seed), 160));
    }
    List<float[]> alone = products.stream().map(product -> product.by(gemm)).toList();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<float[]>>> together = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        together.add(pool.submit(() -> products.stream().map(p -> p.by(gemm)).toList()));
      }
      for (Future<List<float[]>> results : together) {
        for (int i = 0; i < alone.size(); i++) {
          assertArrayEquals(alone.get(i), results.get().get(i));
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theNativeLibraryIsChosenWhereItLoads() {
    assertTrue(Gemm.best().description().startsWith("OpenBLAS"), Gemm.best().description());
  }

  @Test
  void pureJavaIsChosenByPropertyAndWhereNoNativeLibraryLoads() {
    String chosen = Jvm.run(List.of("-Dparley.blas=java"), Description.class);
    assertTrue(chosen.startsWith("netlib"), chosen);
    String fallback =
        Jvm.run(List.of("-Dorg.bytedeco.javacpp.platform=nowhere-x86_64"), Description.class);
    assertTrue(fallback.startsWith("netlib"), fallback);
    assertFalse(fallback.contains("OpenBLAS"));
  }

  /** Prints which BLAS a process chose. */
  static final class Description {
    private Description() {}

    public static void main(String[] arguments) {
      System.out.println(Gemm.best().description());
    }
  }
}

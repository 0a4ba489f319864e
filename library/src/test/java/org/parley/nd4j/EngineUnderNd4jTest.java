package org.parley.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.parley.math.Block;
import org.parley.math.Gemm;
import org.parley.testing.Fingerprint;
import org.parley.testing.Jvm;

/** ND4J shares OpenBLAS with the engine and sets its number of threads when it loads. */
class EngineUnderNd4jTest {

  @Test
  void loadingNd4jChangesNoBit() {
    assumeTrue(Arrays4j.available());
    String[] lines = Jvm.run(List.of(), BeforeAndAfter.class).split("\n");
    assertEquals(lines[0], lines[1]);
    assertNotEquals("", lines[0]);
  }

  @Test
  void everyMultiplicationHoldsOpenBlasToOneThread() {
    assumeTrue(Gemm.best().description().startsWith("OpenBLAS"));
    openblas_nolapack.blas_set_num_threads(2);
    Gemm gemm = Gemm.best();
    Block a = gemm.allocate(64 * 64);
    Block c = gemm.allocate(64 * 64);
    gemm.multiply(false, false, 64, 64, 64, a, 0, 64, a, 0, 64, 0f, c, 0, 64);
    assertEquals(1, openblas_nolapack.blas_get_num_threads());
  }

  /** Prints a training's fingerprint before and after ND4J was loaded and worked. */
  static final class BeforeAndAfter {
    private BeforeAndAfter() {}

    public static void main(String[] arguments) {
      System.out.println(Fingerprint.ofTraining(40));
      Nd4j.rand(300, 300).mmul(Nd4j.rand(300, 300));
      System.out.println(Fingerprint.ofTraining(40));
    }
  }
}

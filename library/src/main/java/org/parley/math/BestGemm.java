package org.parley.math;

import org.slf4j.LoggerFactory;

/** Chooses the BLAS once per process: OpenBLAS, or pure Java with one warning. */
final class BestGemm {

  /** Set this system property to {@code java} to leave the native library alone. */
  static final String PROPERTY = "parley.blas";

  static final Gemm INSTANCE = choose();

  private BestGemm() {}

  private static Gemm choose() {
    if ("java".equals(System.getProperty(PROPERTY))) {
      return new JavaGemm();
    }
    try {
      return new OpenBlasGemm();
    } catch (LinkageError | RuntimeException unavailable) {
      LoggerFactory.getLogger(Gemm.class)
          .warn(
              "OpenBLAS did not load on {} {} ({}). Parley goes on in pure Java: same results to"
                  + " rounding, several times slower. Remedy: put the org.bytedeco:openblas"
                  + " natives of this platform on the class path.",
              System.getProperty("os.name"),
              System.getProperty("os.arch"),
              unavailable.toString());
      return new JavaGemm();
    }
  }
}

package org.parley.math;

import dev.ludovic.netlib.blas.JavaBLAS;

/** The fallback without natives: netlib's pure-Java BLAS. */
final class JavaGemm implements Gemm {

  private final JavaBLAS blas = JavaBLAS.getInstance();

  @Override
  public void multiply(
      boolean transposeA,
      boolean transposeB,
      int m,
      int n,
      int k,
      float[] a,
      int aOffset,
      float[] b,
      int bOffset,
      float beta,
      float[] c,
      int cOffset) {
    // Fortran order: the row-major product is the column-major Cᵀ = op(B)ᵀ op(A)ᵀ.
    blas.sgemm(
        transposeB ? "T" : "N",
        transposeA ? "T" : "N",
        n,
        m,
        k,
        1f,
        b,
        bOffset,
        transposeB ? k : n,
        a,
        aOffset,
        transposeA ? m : k,
        beta,
        c,
        cOffset,
        n);
  }

  @Override
  public String description() {
    return "netlib " + blas.getClass().getSimpleName();
  }
}

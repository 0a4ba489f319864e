package org.parley.math;

/**
 * The one seam to BLAS: single-precision general matrix multiplication on row-major arrays.
 *
 * <p>Implementations compute on the calling thread alone and give the same bits for the same
 * arguments, whatever other threads do: that is what makes runs reproducible in parallel.
 */
public interface Gemm {

  /**
   * C ← op(A) · op(B) + beta · C, where op transposes if asked.
   *
   * @param transposeA whether A is stored as k × m rather than m × k
   * @param transposeB whether B is stored as n × k rather than k × n
   * @param m rows of C
   * @param n columns of C
   * @param k inner size
   * @param a array holding A densely from {@code aOffset}
   * @param b array holding B densely from {@code bOffset}
   * @param beta 0 to overwrite C (which is then not read), 1 to add to it
   * @param c array holding C densely from {@code cOffset}
   */
  void multiply(
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
      int cOffset);

  /** What computes, for provenance: {@code "OpenBLAS 0.3.31 (SkylakeX)"}. */
  String description();

  /** The fastest implementation that loads on this machine; decided once, reported once. */
  static Gemm best() {
    return BestGemm.INSTANCE;
  }
}

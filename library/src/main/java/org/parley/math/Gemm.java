package org.parley.math;

/**
 * The one seam to BLAS: single-precision general matrix multiplication on row-major matrices that
 * lie in {@link Block}s.
 *
 * <p>Implementations compute on the calling thread alone and give the same bits for the same
 * arguments, whatever other threads do: that is what makes runs reproducible in parallel.
 */
public interface Gemm {

  /** A block of zeros that this implementation can multiply. */
  Block allocate(int length);

  /**
   * C ← op(A) · op(B) + beta · C, where op transposes if asked. Row i of a matrix starts at its
   * offset + i · stride of its block; C shares no block with A or B.
   *
   * @param transposeA whether A is stored as k × m rather than m × k
   * @param transposeB whether B is stored as n × k rather than k × n
   * @param m rows of C
   * @param n columns of C
   * @param k inner size
   * @param a block holding A
   * @param b block holding B
   * @param beta 0 to overwrite C (which is then not read), 1 to add to it
   * @param c block holding C
   */
  void multiply(
      boolean transposeA,
      boolean transposeB,
      int m,
      int n,
      int k,
      Block a,
      int aOffset,
      int aStride,
      Block b,
      int bOffset,
      int bStride,
      float beta,
      Block c,
      int cOffset,
      int cStride);

  /** What computes, for provenance: {@code "OpenBLAS 0.3.31 (SkylakeX)"}. */
  String description();

  /** The fastest implementation that loads on this machine; decided once, reported once. */
  static Gemm best() {
    return BestGemm.INSTANCE;
  }
}

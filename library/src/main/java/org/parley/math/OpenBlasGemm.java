package org.parley.math;

import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * OpenBLAS with one thread, on blocks off the heap. Holding arrays in place through JNI would stop
 * the garbage collector, and copying them for every product costs as much as small products do.
 */
final class OpenBlasGemm implements Gemm {

  private final String description;

  OpenBlasGemm() {
    holdToOneThread();
    description = openblas_nolapack.OPENBLAS_VERSION.strip() + " (" + OpenBlasKernels.inUse() + ")";
  }

  /** ND4J shares this library and raises its number of threads when it loads, at any time. */
  private static void holdToOneThread() {
    if (openblas_nolapack.blas_get_num_threads() != 1) {
      openblas_nolapack.blas_set_num_threads(1);
    }
  }

  @Override
  public Block allocate(int length) {
    return Scratch.block(length);
  }

  @Override
  public void multiply(
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
      int cStride) {
    holdToOneThread();
    openblas_nolapack.cblas_sgemm(
        openblas_nolapack.CblasRowMajor,
        transposeA ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        transposeB ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        m,
        n,
        k,
        1f,
        ((OffHeapBlock) a).pointer.position(aOffset),
        aStride,
        ((OffHeapBlock) b).pointer.position(bOffset),
        bStride,
        beta,
        ((OffHeapBlock) c).pointer.position(cOffset),
        cStride);
  }

  @Override
  public String description() {
    return description;
  }
}

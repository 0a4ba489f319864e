package org.parley.math;

import dev.ludovic.netlib.blas.JavaBLAS;

/** The fallback without natives: netlib's pure-Java BLAS. */
final class JavaGemm implements Gemm {

  private final JavaBLAS blas = JavaBLAS.getInstance();

  @Override
  public Block allocate(int length) {
    return new OnHeap(length);
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
    // Fortran order: the row-major product is the column-major Cᵀ = op(B)ᵀ op(A)ᵀ.
    blas.sgemm(
        transposeB ? "T" : "N",
        transposeA ? "T" : "N",
        n,
        m,
        k,
        1f,
        ((OnHeap) b).data,
        bOffset,
        bStride,
        ((OnHeap) a).data,
        aOffset,
        aStride,
        beta,
        ((OnHeap) c).data,
        cOffset,
        cStride);
  }

  @Override
  public String description() {
    return "netlib " + blas.getClass().getSimpleName();
  }

  /** A block that is an array. */
  private static final class OnHeap extends Block {
    final float[] data;

    OnHeap(int length) {
      super(length);
      data = new float[length];
    }

    @Override
    public void load(float[] from, int offset, int count, int at) {
      System.arraycopy(from, offset, data, at, count);
    }

    @Override
    public void store(int at, float[] to, int offset, int count) {
      System.arraycopy(data, at, to, offset, count);
    }
  }
}

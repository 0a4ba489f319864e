package org.parley.math;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
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
    return new OffHeap(length);
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
        ((OffHeap) a).pointer.position(aOffset),
        aStride,
        ((OffHeap) b).pointer.position(bOffset),
        bStride,
        beta,
        ((OffHeap) c).pointer.position(cOffset),
        cStride);
  }

  @Override
  public String description() {
    return description;
  }

  /** A block off the heap, freed once it is unreachable. */
  private static final class OffHeap extends Block {
    final FloatPointer pointer;
    final FloatBuffer buffer;

    OffHeap(int length) {
      super(length);
      pointer = new FloatPointer((long) Math.max(1, length));
      pointer.zero();
      buffer = pointer.asBuffer();
    }

    @Override
    public void load(float[] from, int offset, int count, int at) {
      buffer.put(at, from, offset, count);
    }

    @Override
    public void store(int at, float[] to, int offset, int count) {
      buffer.get(at, to, offset, count);
    }
  }
}

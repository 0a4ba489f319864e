package org.parley.math;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * OpenBLAS with one thread, through off-heap scratch of the calling thread. Copying in and out at
 * memory speed costs a few per cent of the multiplication; holding arrays in place through JNI
 * would stop the garbage collector.
 */
final class OpenBlasGemm implements Gemm {

  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

  OpenBlasGemm() {
    holdToOneThread();
  }

  /** ND4J shares this library and raises its number of threads when it loads, at any time. */
  private static void holdToOneThread() {
    if (openblas_nolapack.blas_get_num_threads() != 1) {
      openblas_nolapack.blas_set_num_threads(1);
    }
  }

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
    holdToOneThread();
    Scratch own = scratch.get();
    own.a.load(a, aOffset, m * k);
    own.b.load(b, bOffset, k * n);
    if (beta == 0f) {
      own.c.reserve(m * n);
    } else {
      own.c.load(c, cOffset, m * n);
    }
    openblas_nolapack.cblas_sgemm(
        openblas_nolapack.CblasRowMajor,
        transposeA ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        transposeB ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        m,
        n,
        k,
        1f,
        own.a.pointer,
        transposeA ? m : k,
        own.b.pointer,
        transposeB ? k : n,
        beta,
        own.c.pointer,
        n);
    own.c.store(c, cOffset, m * n);
  }

  @Override
  public String description() {
    return openblas_nolapack.OPENBLAS_VERSION.strip();
  }

  /** The three operands of one thread, off-heap. */
  private static final class Scratch {
    final Region a = new Region();
    final Region b = new Region();
    final Region c = new Region();
  }

  /** A growing stretch of off-heap memory. */
  private static final class Region {
    FloatPointer pointer = new FloatPointer(0L);
    FloatBuffer buffer = FloatBuffer.allocate(0);

    void reserve(int length) {
      if (buffer.capacity() < length) {
        pointer.close();
        pointer = new FloatPointer((long) length);
        buffer = pointer.asBuffer();
      }
    }

    void load(float[] source, int offset, int length) {
      reserve(length);
      buffer.put(0, source, offset, length);
    }

    void store(float[] target, int offset, int length) {
      buffer.get(0, target, offset, length);
    }
  }
}

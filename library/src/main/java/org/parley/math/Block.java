package org.parley.math;

/**
 * A stretch of float32 memory that {@link Gemm} multiplies in place; zeros at first. Where it lies
 * is the implementation's affair, so numbers come and go by copies. One thread at a time.
 */
public abstract class Block {

  private final int length;

  Block(int length) {
    this.length = length;
  }

  /** Number of floats. */
  public final int length() {
    return length;
  }

  /** Copies {@code count} floats of an array, from {@code offset}, to position {@code at}. */
  public abstract void load(float[] from, int offset, int count, int at);

  /** Copies {@code count} floats from position {@code at} to an array, at {@code offset}. */
  public abstract void store(int at, float[] to, int offset, int count);
}

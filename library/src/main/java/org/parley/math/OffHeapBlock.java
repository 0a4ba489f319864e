package org.parley.math;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;

/** A block off the heap, freed once it is unreachable. */
final class OffHeapBlock extends Block {

  final FloatPointer pointer;
  private final FloatBuffer buffer;

  OffHeapBlock(int length) {
    super(length);
    pointer = new FloatPointer((long) Math.max(1, length));
    buffer = pointer.asBuffer();
    clear();
  }

  /** Writes zeros everywhere. */
  void clear() {
    pointer.position(0).zero();
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

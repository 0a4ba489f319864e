package org.parley.study.folder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.parley.math.Matrix;
import org.parley.store.NpyHead;

/** A matrix as the bytes of a {@code .npy} file. */
final class Npy {

  private Npy() {}

  static byte[] of(Matrix matrix) {
    byte[] head = NpyHead.float32(matrix.rows(), matrix.columns());
    ByteBuffer bytes =
        ByteBuffer.allocate(head.length + Float.BYTES * matrix.data().length)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(head).asFloatBuffer().put(matrix.data());
    return bytes.array();
  }
}

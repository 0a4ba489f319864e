package org.parley.study.folder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.parley.math.Matrix;

/** A matrix as NumPy's {@code .npy}, version 1.0: float32, little-endian, row by row. */
final class Npy {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;

  private Npy() {}

  static byte[] of(Matrix matrix) {
    String shape = "(" + matrix.rows() + ", " + matrix.columns() + ")";
    String head = "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }";
    int unpadded = MAGIC.length + Short.BYTES + head.length() + 1;
    String padded = head + " ".repeat(Math.floorMod(-unpadded, ALIGNMENT)) + "\n";
    int start = MAGIC.length + Short.BYTES + padded.length();
    ByteBuffer bytes =
        ByteBuffer.allocate(start + Float.BYTES * matrix.data().length)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(MAGIC).putShort((short) padded.length());
    bytes.put(padded.getBytes(StandardCharsets.US_ASCII));
    bytes.asFloatBuffer().put(matrix.data());
    return bytes.array();
  }
}

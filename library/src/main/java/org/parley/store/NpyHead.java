package org.parley.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The head of a {@code .npy} file, version 1.0 (NumPy Enhancement Proposal 1). */
public final class NpyHead {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;

  private NpyHead() {}

  /** Of a float32 matrix in row order, little-endian, padded so that the data is aligned. */
  public static byte[] float32(int rows, int columns) {
    String dictionary =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
    int unpadded = MAGIC.length + Short.BYTES + dictionary.length() + 1;
    int padding = Math.floorMod(-unpadded, ALIGNMENT);
    String text = dictionary + " ".repeat(padding) + "\n";
    ByteBuffer head = ByteBuffer.allocate(unpadded + padding).order(ByteOrder.LITTLE_ENDIAN);
    head.put(MAGIC).putShort((short) text.length());
    return head.put(text.getBytes(StandardCharsets.US_ASCII)).array();
  }
}

package org.parley.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The bytes of a state: the line {@code parley state 1}, the number of sections, the sections,
 * CRC32C of all before. A section is the length of its name (16 bits), its name, its type (8 bits),
 * its count (32 bits) and its numbers. All little-endian.
 */
final class StateFormat {

  static final byte[] MAGIC = "parley state 1\n".getBytes(StandardCharsets.US_ASCII);
  static final int CHECKSUM = Integer.BYTES;
  static final int SECTION_HEADER = Short.BYTES + 1 + Integer.BYTES;

  /** Larger files are refused before they are read: 1 GiB. */
  static final int MOST_BYTES = 1 << 30;

  private StateFormat() {}

  /** What a section holds. */
  enum Type {
    BYTE(1),
    INT(Integer.BYTES),
    LONG(Long.BYTES),
    FLOAT(Float.BYTES),
    DOUBLE(Double.BYTES),
    TEXT(1);

    private final int size;

    Type(int size) {
      this.size = size;
    }

    /** Bytes a number. */
    int size() {
      return size;
    }

    byte code() {
      return (byte) ordinal();
    }
  }

  static int checksum(byte[] file, int length) {
    CRC32C crc = new CRC32C();
    crc.update(file, 0, length);
    return (int) crc.getValue();
  }
}

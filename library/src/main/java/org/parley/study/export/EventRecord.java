package org.parley.study.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Records of an event file: length and content, each followed by its masked CRC-32C, all little
 * endian. The content is an {@code Event} in protocol buffers' wire format: step (field 2, varint)
 * and file version (3, text) or summary (5); the summary holds a value (1) of a tag (1, text) and a
 * number (2, float). What is 0 is left out, as the format has it; so is the wall time (1), always.
 */
final class EventRecord {

  private static final int VARINT = 0;
  private static final int DELIMITED = 2;
  private static final int FOUR_BYTES = 5;
  private static final int MASK = 0xa282ead8;

  private EventRecord() {}

  /** The event that every file begins with. */
  static byte[] version() {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    delimited(event, 3, "brain.Event:2".getBytes(StandardCharsets.UTF_8));
    return event.toByteArray();
  }

  /** A number of a tag at a step. */
  static byte[] scalar(long step, String tag, float number) {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    delimited(value, 1, tag.getBytes(StandardCharsets.UTF_8));
    key(value, 2, FOUR_BYTES);
    value.writeBytes(little(4).putFloat(number).array());
    ByteArrayOutputStream summary = new ByteArrayOutputStream();
    delimited(summary, 1, value.toByteArray());
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    if (step != 0) {
      key(event, 2, VARINT);
      varint(event, step);
    }
    delimited(event, 5, summary.toByteArray());
    return event.toByteArray();
  }

  /** Adds a record. */
  static void write(ByteArrayOutputStream file, byte[] content) {
    byte[] length = little(8).putLong(content.length).array();
    file.writeBytes(length);
    file.writeBytes(little(4).putInt(maskedChecksum(length)).array());
    file.writeBytes(content);
    file.writeBytes(little(4).putInt(maskedChecksum(content)).array());
  }

  static int maskedChecksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return Integer.rotateRight((int) checksum.getValue(), 15) + MASK;
  }

  private static void delimited(ByteArrayOutputStream out, int field, byte[] content) {
    key(out, field, DELIMITED);
    varint(out, content.length);
    out.writeBytes(content);
  }

  private static void key(ByteArrayOutputStream out, int field, int type) {
    varint(out, (long) field << 3 | type);
  }

  private static void varint(ByteArrayOutputStream out, long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}

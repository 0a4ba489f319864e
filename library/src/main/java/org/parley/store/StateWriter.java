package org.parley.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.parley.store.StateFormat.Type;

/**
 * Gathers the sections of a state. Names are paths such as {@code critic/descent/first}; writing
 * one twice is a mistake of the program's.
 */
public final class StateWriter {

  private final String prefix;
  private final Buffer buffer;

  /** A state without sections. */
  public StateWriter() {
    this("", new Buffer());
  }

  private StateWriter(String prefix, Buffer buffer) {
    this.prefix = prefix;
    this.buffer = buffer;
  }

  /** The same state, its names continued below this one. */
  public StateWriter within(String name) {
    return new StateWriter(prefix + name + "/", buffer);
  }

  /** A whole number. */
  public void put(String name, long value) {
    section(name, Type.LONG, 1).putLong(value);
  }

  /** A number, any bits. */
  public void put(String name, double value) {
    section(name, Type.DOUBLE, 1).putDouble(value);
  }

  /** A text. */
  public void put(String name, String text) {
    put(name, text.getBytes(StandardCharsets.UTF_8), Type.TEXT);
  }

  /** Bytes. */
  public void put(String name, byte[] values) {
    put(name, values, Type.BYTE);
  }

  private void put(String name, byte[] values, Type type) {
    section(name, type, values.length).put(values);
  }

  /** Numbers of single precision. */
  public void put(String name, float[] values) {
    put(name, values, values.length);
  }

  /** The first so many of an array. */
  public void put(String name, float[] values, int count) {
    ByteBuffer to = section(name, Type.FLOAT, count);
    to.asFloatBuffer().put(values, 0, count);
    to.position(to.position() + Float.BYTES * count);
  }

  /** Numbers of double precision. */
  public void put(String name, double[] values) {
    ByteBuffer to = section(name, Type.DOUBLE, values.length);
    to.asDoubleBuffer().put(values);
    to.position(to.position() + Double.BYTES * values.length);
  }

  /** Whole numbers. */
  public void put(String name, int[] values) {
    ByteBuffer to = section(name, Type.INT, values.length);
    to.asIntBuffer().put(values);
    to.position(to.position() + Integer.BYTES * values.length);
  }

  private ByteBuffer section(String name, Type type, int count) {
    return buffer.section(prefix + name, type, count);
  }

  /** The file of this state: {@link StateFormat}. */
  public byte[] toBytes() {
    return buffer.finish();
  }

  /** Sections one behind the other, with room for more. */
  private static final class Buffer {
    private final Set<String> names = new HashSet<>();
    private ByteBuffer bytes = little(1 << 16);

    Buffer() {
      bytes.put(StateFormat.MAGIC).putInt(0);
    }

    ByteBuffer section(String name, Type type, int count) {
      if (!names.add(name)) {
        throw new IllegalStateException("section \"" + name + "\" is written twice");
      }
      byte[] path = name.getBytes(StandardCharsets.UTF_8);
      long data = (long) type.size() * count;
      reserve(StateFormat.SECTION_HEADER + path.length + data + StateFormat.CHECKSUM);
      bytes.putShort((short) path.length).put(path).put(type.code()).putInt(count);
      return bytes;
    }

    private void reserve(long more) {
      long needed = bytes.position() + more;
      if (needed > StateFormat.MOST_BYTES) {
        throw new IllegalStateException(
            "a state of more than " + StateFormat.MOST_BYTES + " bytes is not written");
      }
      if (needed > bytes.capacity()) {
        long grown = Math.min(StateFormat.MOST_BYTES, Math.max(needed, 2L * bytes.capacity()));
        bytes = little((int) grown).put(bytes.flip());
      }
    }

    private static ByteBuffer little(int size) {
      return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] finish() {
      bytes.putInt(StateFormat.MAGIC.length, names.size());
      int length = bytes.position();
      byte[] file = new byte[length + StateFormat.CHECKSUM];
      System.arraycopy(bytes.array(), 0, file, 0, length);
      ByteBuffer.wrap(file)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(length, StateFormat.checksum(file, length));
      return file;
    }
  }
}

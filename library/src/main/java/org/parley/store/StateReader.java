package org.parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.parley.check.InvalidSpecException;
import org.parley.store.StateFormat.Type;

/** The sections of a state that was written by {@link StateWriter}. Immutable. */
public final class StateReader {

  private static final String REMEDY = "Take an older file, or make it anew.";

  private final String source;
  private final String prefix;
  private final Map<String, Section> sections;

  private record Section(Type type, int count, ByteBuffer data) {}

  private StateReader(String source, String prefix, Map<String, Section> sections) {
    this.source = source;
    this.prefix = prefix;
    this.sections = sections;
  }

  /**
   * The state in a file.
   *
   * @throws InvalidSpecException for a file that is too large, torn, altered or of another kind
   * @throws IOException if it cannot be read
   */
  public static StateReader of(Path file) throws IOException {
    long size = Files.size(file);
    if (size > StateFormat.MOST_BYTES) {
      throw refusal(
          file.toString(), "size", size + " bytes", "at most " + StateFormat.MOST_BYTES + " bytes");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(file.toString(), in.readNBytes((int) size));
    }
  }

  /**
   * The state in bytes.
   *
   * @param source what refusals call it
   * @throws InvalidSpecException as {@link #of(Path)}
   */
  public static StateReader of(String source, byte[] file) {
    int end = file.length - StateFormat.CHECKSUM;
    int head = StateFormat.MAGIC.length;
    boolean ours =
        file.length >= head && Arrays.equals(StateFormat.MAGIC, Arrays.copyOf(file, head));
    if (!ours) {
      throw refusal(source, "first line", "another", "\"parley state 1\"");
    }
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (end < head + Integer.BYTES || bytes.getInt(end) != StateFormat.checksum(file, end)) {
      throw refusal(
          source, "checksum", "another", "that of the bytes before it: it was cut or altered");
    }
    bytes.position(head).limit(end);
    return new StateReader(source, "", sections(source, bytes));
  }

  private static Map<String, Section> sections(String source, ByteBuffer bytes) {
    Map<String, Section> sections = new HashMap<>();
    int count = bytes.getInt();
    for (int i = 0; i < count; i++) {
      String name = name(source, bytes);
      int code = bytes.get();
      if (code < 0 || code >= Type.values().length) {
        throw refusal(
            source, name, "type " + code, "a type from 0 to " + (Type.values().length - 1));
      }
      Type type = Type.values()[code];
      int length = bytes.getInt();
      require(source, name, bytes, (long) length * type.size());
      ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN).limit(length * type.size());
      bytes.position(bytes.position() + data.limit());
      if (sections.put(name, new Section(type, length, data)) != null) {
        throw refusal(source, name, "there twice", "there once");
      }
    }
    if (count < 0 || bytes.hasRemaining()) {
      throw refusal(source, "sections", count, "as many as there are");
    }
    return sections;
  }

  private static String name(String source, ByteBuffer bytes) {
    require(source, "sections", bytes, Short.BYTES);
    int length = bytes.getShort();
    require(source, "sections", bytes, length < 0 ? -1 : length + 1 + Integer.BYTES);
    byte[] name = new byte[length];
    bytes.get(name);
    return new String(name, StandardCharsets.UTF_8);
  }

  private static void require(String source, String where, ByteBuffer bytes, long length) {
    if (length < 0 || length > bytes.remaining()) {
      throw refusal(source, where, length + " bytes", "no longer than the file");
    }
  }

  /** The same state below a name. */
  public StateReader within(String name) {
    return new StateReader(source, prefix + name + "/", sections);
  }

  /** Whether there is such a section. */
  public boolean has(String name) {
    return sections.containsKey(prefix + name);
  }

  /** A whole number. */
  public long whole(String name) {
    return section(name, Type.LONG, 1).getLong(0);
  }

  /** A whole number in a range, its ends included. */
  public long whole(String name, long low, long high) {
    long value = whole(name);
    require(value >= low && value <= high, name, value, "from " + low + " to " + high);
    return value;
  }

  /** A number. */
  public double number(String name) {
    return section(name, Type.DOUBLE, 1).getDouble(0);
  }

  /** A text. */
  public String text(String name) {
    return StandardCharsets.UTF_8.decode(section(name, Type.TEXT)).toString();
  }

  /** Bytes, exactly so many. */
  public byte[] bytes(String name, int count) {
    byte[] values = new byte[count];
    section(name, Type.BYTE, count).get(values);
    return values;
  }

  /** Fills an array with a section of exactly its length. */
  public void fill(String name, float[] into) {
    fill(name, into, into.length);
  }

  /** Fills the head of an array with a section of exactly so many numbers. */
  public void fill(String name, float[] into, int count) {
    section(name, Type.FLOAT, count).asFloatBuffer().get(into, 0, count);
  }

  /** Fills an array with a section of exactly its length. */
  public void fill(String name, double[] into) {
    section(name, Type.DOUBLE, into.length).asDoubleBuffer().get(into);
  }

  /** Fills the head of an array with a section of exactly so many numbers. */
  public void fill(String name, int[] into, int count) {
    section(name, Type.INT, count).asIntBuffer().get(into, 0, count);
  }

  /** How many numbers a section holds. */
  public int count(String name) {
    return find(name).count();
  }

  /**
   * Refuses the state where something in it cannot be.
   *
   * @throws InvalidSpecException naming file and section unless {@code holds}
   */
  public void require(boolean holds, String name, Object value, String allowed) {
    if (!holds) {
      throw refusal(source, prefix + name, value, allowed);
    }
  }

  private ByteBuffer section(String name, Type type, int count) {
    Section found = find(name);
    require(found.count() == count, name, found.count() + " numbers", count + " numbers");
    return section(name, type);
  }

  private ByteBuffer section(String name, Type type) {
    Section found = find(name);
    require(found.type() == type, name, found.type(), "of type " + type);
    return found.data().duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  private Section find(String name) {
    Section found = sections.get(prefix + name);
    require(found != null, name, "missing", "there: a state of the same game and settings");
    return found;
  }

  private static InvalidSpecException refusal(
      String source, String where, Object value, String allowed) {
    return InvalidSpecException.of(source, where, value, allowed, REMEDY);
  }
}

package org.parley.nd4j;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a {@code .npy} file (NumPy Enhancement Proposal 1): magic, version, length, and a
 * Python dictionary of the element type, the order and the shape.
 *
 * @param type element type: {@code <f4} or {@code <f8}
 * @param fortran whether columns, rather than rows, lie together
 * @param rows first dimension
 * @param columns second dimension
 * @param dataOffset bytes before the data
 */
record NpyHeader(String type, boolean fortran, long rows, long columns, int dataOffset) {

  /** More than any header of a matrix needs. */
  static final int LONGEST = 4096;

  private static final String MAGIC = "\u0093NUMPY";
  private static final Pattern TYPE = Pattern.compile("'descr': *'(<f[48])'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order': *(True|False)");
  private static final Pattern SHAPE =
      Pattern.compile("'shape': *\\((\\d{1,10}), *(\\d{1,10}),?\\)");

  /** Bytes of the data that follow. */
  long dataLength() {
    return rows * columns * (type.equals("<f4") ? 4 : 8);
  }

  /**
   * Reads the head.
   *
   * @param file all bytes of the file
   * @return the head, or null if this is not the head of a matrix of float32 or float64
   */
  static NpyHeader parse(byte[] file) {
    ByteBuffer head = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int lengthAt = MAGIC.length() + 2;
    if (file.length < lengthAt + 4 || !text(file, 0, MAGIC.length()).equals(MAGIC)) {
      return null;
    }
    boolean versionOne = file[MAGIC.length()] == 1;
    int from = lengthAt + (versionOne ? 2 : 4);
    int length = versionOne ? Short.toUnsignedInt(head.getShort(lengthAt)) : head.getInt(lengthAt);
    if (length < 0 || length > Math.min(LONGEST, file.length - from)) {
      return null;
    }
    return parse(text(file, from, length), from + length);
  }

  private static NpyHeader parse(String dictionary, int dataOffset) {
    Matcher type = TYPE.matcher(dictionary);
    Matcher order = ORDER.matcher(dictionary);
    Matcher shape = SHAPE.matcher(dictionary);
    if (!type.find() || !order.find() || !shape.find()) {
      return null;
    }
    return new NpyHeader(
        type.group(1),
        order.group(1).equals("True"),
        Long.parseLong(shape.group(1)),
        Long.parseLong(shape.group(2)),
        dataOffset);
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }
}

package org.parley.nd4j;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.parley.check.InvalidSpecException;
import org.parley.math.Matrix;
import org.parley.store.NpyHead;

/**
 * Matrices as {@code .npy} files. ND4J 1.0.0-M2.1 reads past the end of a torn file and writes
 * transposed views in the wrong order, so the bytes are read and written here.
 */
final class NpyFile {

  private static final long MOST_ELEMENTS = 1L << 26;
  private static final String SPLIT = "Split the array over several files.";

  private NpyFile() {}

  static void write(Matrix matrix, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path partial = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)))) {
        out.write(NpyHead.float32(matrix.rows(), matrix.columns()));
        for (float value : matrix.data()) {
          out.writeInt(Integer.reverseBytes(Float.floatToRawIntBits(value)));
        }
      }
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  static Matrix read(Path file) throws IOException {
    long length = Files.size(file);
    if (length > NpyHeader.LONGEST + 8 * MOST_ELEMENTS) {
      throw refusal(
          file, "length", length + " bytes", "at most " + MOST_ELEMENTS + " elements", SPLIT);
    }
    byte[] bytes = Files.readAllBytes(file);
    NpyHeader header = NpyHeader.parse(bytes);
    check(file, header, bytes.length);
    return decode(file, header, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
  }

  private static void check(Path file, NpyHeader header, long length) {
    if (header == null) {
      throw refusal(
          file,
          "header",
          "something else",
          "that of a two-dimensional array of '<f4' or '<f8'",
          "In Python: numpy.save(file, array.astype('<f4').reshape(rows, columns)).");
    }
    String shape = header.rows() + " × " + header.columns();
    boolean small =
        header.rows() <= MOST_ELEMENTS
            && header.columns() <= MOST_ELEMENTS
            && header.rows() * header.columns() <= MOST_ELEMENTS;
    if (!small) {
      throw refusal(file, "shape", shape, "at most " + MOST_ELEMENTS + " elements", SPLIT);
    }
    long expected = header.dataOffset() + header.dataLength();
    if (length != expected) {
      throw refusal(
          file,
          "length",
          length + " bytes",
          expected + " bytes for its shape, " + shape,
          "The file was cut off or appended to: write it again.");
    }
  }

  private static Matrix decode(Path file, NpyHeader header, ByteBuffer bytes) {
    Matrix matrix = Matrix.zeros((int) header.rows(), (int) header.columns());
    boolean single = header.type().equals("<f4");
    int at = header.dataOffset();
    for (int element = 0; element < matrix.data().length; element++) {
      float value =
          single
              ? bytes.getFloat(at + 4 * element)
              : Narrowing.of(bytes.getDouble(at + 8 * element), file.toString(), element);
      matrix.data()[place(element, header)] = value;
    }
    return matrix;
  }

  /** Where the engine's row order keeps the element that the file holds at this position. */
  private static int place(int element, NpyHeader header) {
    if (!header.fortran()) {
      return element;
    }
    int rows = (int) header.rows();
    return element % rows * (int) header.columns() + element / rows;
  }

  private static InvalidSpecException refusal(
      Path file, String where, String value, String allowed, String remedy) {
    return InvalidSpecException.of(file.toString(), where, value, allowed, remedy);
  }
}

package org.parley.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.math.Matrix;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class NpyFileTest {

  private static final Matrix MATRIX = Matrix.wrap(2, 3, 1, -2, 3.5f, 4, Float.NaN, 1e-40f);

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("some.npy"), bytes);
  }

  /** A file as the format's specification describes it, made without the code under test. */
  private static byte[] npy(int version, String dictionary, byte[] data) {
    byte[] text = (dictionary + "\n").getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer bytes =
        ByteBuffer.allocate(12 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    if (version == 1) {
      bytes.putShort((short) text.length);
    } else {
      bytes.putInt(text.length);
    }
    bytes.put(text).put(data);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static String dictionary(String type, String order, String shape) {
    return "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }";
  }

  private static byte[] doubles(double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      bytes.putDouble(value);
    }
    return bytes.array();
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Path file = folder.resolve("matrix.npy");
    for (Matrix matrix : List.of(MATRIX, Matrix.zeros(0, 4), Matrix.zeros(1, 1))) {
      Arrays4j.writeNpy(matrix, file);
      assertEquals(matrix, Arrays4j.readNpy(file));
    }
    try (var left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void theBytesAreTheFormats() throws IOException {
    Path file = folder.resolve("matrix.npy");
    Arrays4j.writeNpy(MATRIX, file);
    byte[] bytes = Files.readAllBytes(file);
    int header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
    assertEquals(0, (10 + header) % 64);
    assertEquals(10 + header + 24, bytes.length);
    String text = new String(bytes, 10, header, StandardCharsets.ISO_8859_1);
    assertEquals(dictionary("<f4", "False", "(2, 3)"), text.strip());
    assertTrue(text.endsWith("\n"));
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(-2f, data.getFloat(10 + header + 4));
  }

  @Test
  void bothTypesOrdersAndVersionsAreRead() throws IOException {
    Matrix expected = Matrix.wrap(2, 3, 1, 2, 3, 4, 5, 6);
    byte[] rows = doubles(1, 2, 3, 4, 5, 6);
    byte[] columns = doubles(1, 4, 2, 5, 3, 6);
    for (int version = 1; version <= 3; version++) {
      byte[] c = npy(version, dictionary("<f8", "False", "(2, 3)"), rows);
      byte[] fortran = npy(version, dictionary("<f8", "True", "(2, 3)"), columns);
      assertEquals(expected, Arrays4j.readNpy(file(c)));
      assertEquals(expected, Arrays4j.readNpy(file(fortran)));
    }
  }

  @Test
  void numpyReadsAndWritesTheSameFiles() throws Exception {
    assumeTrue(hasNumpy(), "needs python3 with numpy");
    Path written = folder.resolve("ours.npy");
    Path answered = folder.resolve("numpys.npy");
    Arrays4j.writeNpy(Matrix.wrap(2, 3, 1, 2, 3, 4, 5, 6), written);
    String program =
        "import numpy, sys; a = numpy.load(sys.argv[1]); assert a.dtype == 'float32';"
            + " numpy.save(sys.argv[2], numpy.asfortranarray(a.T.astype('float64') * 2))";
    assertEquals(0, python(program, written.toString(), answered.toString()));
    assertEquals(Matrix.wrap(3, 2, 2, 8, 4, 10, 6, 12), Arrays4j.readNpy(answered));
  }

  private static boolean hasNumpy() throws InterruptedException {
    try {
      return python("import numpy") == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static int python(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("python3", "-c", program));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Test
  void tornAndExtendedFilesAreRefusedByName() throws IOException {
    Path file = folder.resolve("torn.npy");
    Arrays4j.writeNpy(MATRIX, file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      String said = Refusals.of(() -> Arrays4j.readNpy(file)).getMessage();
      assertTrue(said.contains("torn.npy"), said);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    Refusals.assertPlaces(List.of("length"), () -> Arrays4j.readNpy(file));
  }

  @Test
  void otherContentsAreRefused() throws IOException {
    List<String> heads =
        List.of(
            dictionary("<f4", "False", "(6,)"),
            dictionary("<f4", "False", "()"),
            dictionary("<f4", "False", "(1, 2, 3)"),
            dictionary("<i4", "False", "(2, 3)"),
            dictionary(">f4", "False", "(2, 3)"),
            dictionary("<f4", "Maybe", "(2, 3)"),
            dictionary("<f4", "False", "(-2, 3)"));
    for (String head : heads) {
      Path file = file(npy(1, head, new byte[24]));
      Refusals.assertPlaces(List.of("header"), () -> Arrays4j.readNpy(file));
    }
    for (String shape : List.of("(9999999999, 9999999999)", "(100000, 100000)")) {
      Path file = file(npy(1, dictionary("<f4", "False", shape), new byte[24]));
      Refusals.assertPlaces(List.of("shape"), () -> Arrays4j.readNpy(file));
    }
    Path large = file(npy(1, dictionary("<f8", "False", "(1, 2)"), doubles(0, 1e300)));
    Refusals.assertPlaces(List.of("element 1"), () -> Arrays4j.readNpy(large));
    assertThrows(NoSuchFileException.class, () -> Arrays4j.readNpy(folder.resolve("none.npy")));
  }

  @Test
  void noBytesMakeItFailInAnotherWay() throws IOException {
    byte[] whole = npy(1, dictionary("<f4", "False", "(2, 3)"), new byte[24]);
    Cases.check(
        500,
        random -> {
          byte[] spoilt = whole.clone();
          spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
          try {
            Arrays4j.readNpy(file(spoilt));
          } catch (IOException failed) {
            throw new AssertionError(failed);
          } catch (org.parley.check.InvalidSpecException refused) {
            assertTrue(refused.getMessage().contains("some.npy"));
          }
        });
  }
}

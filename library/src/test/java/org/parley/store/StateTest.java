package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.check.InvalidSpecException;
import org.parley.math.RandomStream;

class StateTest {

  @TempDir Path folder;

  private static byte[] example() {
    StateWriter out = new StateWriter();
    out.put("whole", Long.MIN_VALUE);
    out.put("number", Double.NaN);
    out.put("text", "α = 3");
    out.put("bytes", new byte[] {1, -2});
    out.within("deep").put("floats", new float[] {1.5f, Float.NEGATIVE_INFINITY, 9}, 2);
    out.put("doubles", new double[100_000]);
    out.put("ints", new int[] {7});
    return out.toBytes();
  }

  @Test
  void givesBackEveryBit() {
    StateReader in = StateReader.of("example", example());
    assertEquals(Long.MIN_VALUE, in.whole("whole"));
    assertTrue(Double.isNaN(in.number("number")));
    assertEquals("α = 3", in.text("text"));
    assertArrayEquals(new byte[] {1, -2}, in.bytes("bytes", 2));
    float[] floats = new float[2];
    in.within("deep").fill("floats", floats);
    assertArrayEquals(new float[] {1.5f, Float.NEGATIVE_INFINITY}, floats);
    assertEquals(100_000, in.count("doubles"));
    int[] ints = new int[1];
    in.fill("ints", ints, 1);
    assertEquals(7, ints[0]);
  }

  @Test
  void namesWhatDoesNotFit() {
    StateReader in = StateReader.of("example", example());
    refused("example has 1 problem:\n  - deep/nothing = missing", () -> in.whole("deep/nothing"));
    refused("whole = LONG: must be of type DOUBLE", () -> in.number("whole"));
    refused("bytes = 2 numbers: must be 3 numbers", () -> in.bytes("bytes", 3));
    refused("must be from 0 to 5", () -> in.whole("whole", 0, 5));
  }

  private static void refused(String part, Runnable read) {
    String message = assertThrows(InvalidSpecException.class, read::run).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void refusesEveryTornFile() {
    byte[] whole = example();
    for (int length = 0; length < whole.length; length += 1 + length / 20) {
      byte[] torn = Arrays.copyOf(whole, length);
      assertThrows(InvalidSpecException.class, () -> StateReader.of("torn", torn));
    }
  }

  /** Lengths are believed only as far as there are bytes, even where the checksum is right. */
  @Test
  void neverAllocatesWhatAFileOnlyClaims() {
    StateWriter out = new StateWriter();
    out.put("a", new float[] {1});
    byte[] small = out.toBytes();
    ByteBuffer bytes = ByteBuffer.wrap(small).order(ByteOrder.LITTLE_ENDIAN);
    int count = "parley state 1\n".length() + 4 + 2 + 1 + 1;
    for (int claimed : new int[] {2, 1 << 29, Integer.MAX_VALUE, -1}) {
      bytes.putInt(count, claimed);
      bytes.putInt(small.length - 4, StateFormat.checksum(small, small.length - 4));
      refused("no longer than the file", () -> StateReader.of("claim", small));
    }
  }

  /** Random bytes behind a right head and checksum: read or refused, never anything else. */
  @Test
  void survivesAnyBytes() {
    int head = "parley state 1\n".length();
    for (int round = 0; round < 2_000; round++) {
      RandomStream stream = RandomStream.of(round);
      byte[] file = Arrays.copyOf(example(), head + 4 + stream.below(0, 80) + 4);
      for (int i = 0; i < stream.below(1, 12); i++) {
        int at = head + stream.below(2 + 2 * i, file.length - head - 4);
        file[at] = (byte) stream.bits(3 + 2 * i);
      }
      ByteBuffer.wrap(file)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(file.length - 4, StateFormat.checksum(file, file.length - 4));
      assertThrows(InvalidSpecException.class, () -> StateReader.of("bytes", file).whole("none"));
    }
  }

  @Test
  void keepsThePreviousFile() throws IOException {
    Path file = folder.resolve("state");
    AtomicFiles.rotate(file, new byte[] {1});
    AtomicFiles.rotate(file, new byte[] {2});
    AtomicFiles.rotate(file, new byte[] {3});
    assertArrayEquals(new byte[] {3}, Files.readAllBytes(file));
    assertArrayEquals(new byte[] {2}, Files.readAllBytes(AtomicFiles.previous(file)));
    assertThrows(
        IOException.class, () -> AtomicFiles.write(folder.resolve("no/where"), new byte[1]));
  }
}

package org.parley.testing;

import java.util.Arrays;
import org.parley.math.RandomStream;

/** Files as accidents leave them: cut, lengthened, bits turned, parts moved. */
public final class Mutants {

  private Mutants() {}

  /** The file after one accident. */
  public static byte[] of(byte[] whole, RandomStream stream) {
    byte[] mutant = whole.clone();
    int at = stream.below(0, whole.length);
    int length = 1 + stream.below(1, Math.min(64, whole.length));
    switch (stream.below(2, 5)) {
      case 0 -> mutant = Arrays.copyOf(whole, at);
      case 1 -> mutant = Arrays.copyOf(whole, whole.length + length);
      case 2 -> mutant[at] ^= (byte) (1 << stream.below(3, 8));
      case 3 -> Arrays.fill(mutant, at, Math.min(whole.length, at + length), (byte) 0xff);
      default -> System.arraycopy(whole, 0, mutant, at, Math.min(length, whole.length - at));
    }
    return mutant;
  }
}

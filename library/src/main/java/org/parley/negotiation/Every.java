package org.parley.negotiation;

import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.parley.check.Problems;
import org.parley.math.RandomStream;

/** What drawn rules share. */
final class Every {

  private Every() {}

  static void check(Problems problems, OptionalLong episodes) {
    episodes.ifPresent(
        value ->
            problems.requireRange(
                "resampledEvery",
                value,
                1,
                Long.MAX_VALUE,
                "Use drawnOnce() to keep the first draw."));
  }

  /** So many of 0 … {@code size} − 1, all different, in random order (Fisher and Yates). */
  static int[] shuffled(int size, int count, RandomStream draw) {
    int[] all = IntStream.range(0, size).toArray();
    for (int i = 0; i < count; i++) {
      int other = i + draw.below(i, size - i);
      int taken = all[other];
      all[other] = all[i];
      all[i] = taken;
    }
    return IntStream.of(all).limit(count).toArray();
  }
}

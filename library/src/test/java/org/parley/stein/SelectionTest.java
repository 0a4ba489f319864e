package org.parley.stein;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.parley.testing.Cases;

class SelectionTest {

  @Test
  void findsWhatSortingFinds() {
    Cases.check(
        2000,
        random -> {
          int count = random.nextInt(1, 70);
          float[] values = Cases.floats(random, count + 3);
          if (random.nextBoolean()) {
            for (int i = 0; i < values.length; i++) {
              values[i] = Math.round(values[i] * 3);
            }
          }
          float[] sorted = Arrays.copyOf(values, count);
          Arrays.sort(sorted);
          int k = random.nextInt(count);
          float[] rest = Arrays.copyOfRange(values, count, values.length);
          assertEquals(sorted[k], Selection.smallest(values, count, k), "rank " + k);
          assertArrayEquals(rest, Arrays.copyOfRange(values, count, values.length));
          float[] reordered = Arrays.copyOf(values, count);
          Arrays.sort(reordered);
          assertArrayEquals(sorted, reordered);
        });
  }

  @Test
  void bandwidthIsTheDocumentedFormula() {
    float[] squared = {9, 1, 4, 16};
    // The lower middle of 1, 4, 9, 16 is 4.
    assertEquals(4 / Math.log(3), Bandwidth.median().of(squared.clone(), 4, 2), 1e-6);
    assertEquals(
        0.3 * 4 / Math.log(3), Bandwidth.median().times(0.3).of(squared.clone(), 4, 2), 1e-6);
    assertEquals(9 / Math.log(2), Bandwidth.median().of(new float[] {9}, 1, 1), 1e-6);
    assertEquals(1e-3, Bandwidth.median().of(new float[5], 5, 5), 1e-9);
  }
}

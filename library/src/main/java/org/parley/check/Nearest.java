package org.parley.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant. */
public final class Nearest {

  private static final int LONGEST = 60;

  private Nearest() {}

  /** The word fewest edits away, if that is at most two fifths of its letters, and at least one. */
  public static Optional<String> of(String typed, Collection<String> words) {
    return words.stream()
        .filter(word -> typed.length() <= LONGEST)
        .min(Comparator.comparingInt(word -> edits(typed, word)))
        .filter(word -> edits(typed, word) <= Math.max(1, 2 * word.length() / 5));
  }

  /** {@code Did you mean …?}, or what to do where no word is near. */
  public static String remedy(String typed, Collection<String> words, String otherwise) {
    return of(typed, words).map(word -> "Did you mean " + word + "?").orElse(otherwise);
  }

  /**
   * Letters put in, left out, changed or swapped with the next (Damerau's distance, no letter moved
   * twice), in any case.
   */
  static int edits(String typed, String meant) {
    String one = typed.toLowerCase(Locale.ROOT);
    String other = meant.toLowerCase(Locale.ROOT);
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, one, i, other, j);
      }
    }
    return edits[one.length()][other.length()];
  }

  private static int fewest(int[][] edits, String one, int i, String other, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(1 + Math.min(edits[i - 1][j], edits[i][j - 1]), edits[i - 1][j - 1] + change);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }
}

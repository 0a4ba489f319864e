package org.parley.experiments.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.parley.check.Problems;

/**
 * Seeds from {@code first} to {@code last}, both included.
 *
 * @param first at least 0
 * @param last at least {@code first}, at most 1,000,000
 */
public record SeedRange(int first, int last) {

  private static final int MOST = 1_000_000;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,7})\\.\\.(\\d{1,7})");

  /** The seeds that {@code A..B} names; empty, and a problem, where it names none. */
  public static Optional<SeedRange> read(String text, Problems problems) {
    Matcher matcher = TEXT.matcher(text.strip());
    boolean fits =
        matcher.matches()
            && Integer.parseInt(matcher.group(1)) <= Integer.parseInt(matcher.group(2))
            && Integer.parseInt(matcher.group(2)) <= MOST;
    problems.require(
        fits,
        "--seeds",
        text,
        "A..B, two whole numbers from 0 to " + MOST + ", the first not above the second",
        "Write --seeds 1..20.");
    return fits
        ? Optional.of(
            new SeedRange(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** How many. */
  int size() {
    return last - first + 1;
  }

  /** All of them, in order. */
  public List<Long> all() {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  @Override
  public String toString() {
    return first + ".." + last;
  }
}

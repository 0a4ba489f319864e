package org.parley.experiments.table;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.parley.check.Problems;

/**
 * Which arms of a table are run: those whose key, the name of their file without the profile, fits
 * one of some patterns.
 *
 * @param patterns with {@code *} for any text and {@code ?} for any character, as file names are
 *     matched
 */
public record ArmFilter(List<String> patterns) {

  /** Every arm. */
  public static final ArmFilter ALL = new ArmFilter(List.of("*"));

  /** Keeps the patterns. */
  public ArmFilter {
    patterns = List.copyOf(patterns);
  }

  /** Reads {@code --only}; refuses what fits no arm of the table. */
  public static Optional<ArmFilter> read(String text, Table table, Problems problems) {
    ArmFilter filter = new ArmFilter(List.of(text.split(",")));
    for (String pattern : filter.patterns) {
      boolean fits = table.arms().stream().anyMatch(arm -> fits(pattern, arm));
      problems.require(
          fits,
          "--only",
          pattern,
          "a pattern that an arm's key fits, such as " + table.arms().get(0).key(),
          "Keys are the names of the files in runs/, without the profile; * stands for any text.");
    }
    return problems.none() ? Optional.of(filter) : Optional.empty();
  }

  boolean takes(Arm arm) {
    return patterns.stream().anyMatch(pattern -> fits(pattern, arm));
  }

  private static boolean fits(String pattern, Arm arm) {
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.strip());
      return matcher.matches(Path.of(arm.key()));
    } catch (PatternSyntaxException torn) {
      return false;
    }
  }
}

package org.parley.experiments.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.check.Problems;

/** How thoroughly a table is made; files and tables name it, so that the two never mix. */
public enum Profile {
  /** A few short runs: shows that all works, proves nothing. */
  QUICK,
  /** The paper's budget from 20 seeds. */
  PAPER;

  /** Learning rates tried for each learner of a table that searches them. */
  public int trials() {
    return this == QUICK ? 2 : 7;
  }

  /** Seeds of each. */
  public int searchSeeds() {
    return this == QUICK ? 1 : 3;
  }

  /** The names to choose from. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Profile::text).toList();
  }

  /** The profile that {@code --profile} names; empty, and a problem, where it names none. */
  public static Optional<Profile> read(String text, Problems problems) {
    boolean known =
        problems.require(
            names().contains(text),
            "--profile",
            text,
            "one of " + String.join(", ", names()),
            "quick shows that all works, paper takes hours.");
    return known ? Optional.of(of(text)) : Optional.empty();
  }

  /** The profile of this name, which must be one of {@link #names()}. */
  public static Profile of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Its name. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.parley.experiments.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How thoroughly a table is made; files and tables name it, so that the two never mix. */
public enum Profile {
  /** A few short runs: shows that all works, proves nothing. */
  QUICK,
  /** The paper's budget from 20 seeds. */
  PAPER;

  /** Points tried for each arm of a table whose settings are searched. */
  public int trials() {
    return this == QUICK ? 2 : 50;
  }

  /** Seeds of each. */
  public int searchSeeds() {
    return this == QUICK ? 1 : 3;
  }

  /** The names to choose from. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Profile::text).toList();
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

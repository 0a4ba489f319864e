package org.parley.experiments.table;

import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.study.search.PaperSpaces;

/** The settings that a search found, in words. */
final class Found {

  private static final String NONE = "defaults";

  private Found() {}

  /** Of an arm; its runs have one and the same. */
  static String of(ArmRuns runs) {
    String found =
        PaperSpaces.table9().dimensions().stream()
            .filter(it -> !Double.isNaN(runs.mean(it.name())))
            .map(it -> it.name() + " " + text(runs.mean(it.name())))
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? NONE : found;
  }

  private static String text(double value) {
    return value >= 1 ? Numbers.plain(Math.rint(value)) : String.format(Locale.ROOT, "%.2g", value);
  }
}

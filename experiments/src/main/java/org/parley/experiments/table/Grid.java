package org.parley.experiments.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown; the first column is text, the others are numbers. */
final class Grid {

  private final List<String> lines = new ArrayList<>();
  private final int columns;

  Grid(List<String> headers) {
    columns = headers.size();
    lines.add(line(headers));
    lines.add("| :-- |" + " --: |".repeat(columns - 1));
  }

  /** Adds a row; cells left out at the end are empty. */
  Grid row(List<String> cells) {
    List<String> all = new ArrayList<>(cells);
    while (all.size() < columns) {
      all.add("–");
    }
    lines.add(line(all));
    return this;
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}

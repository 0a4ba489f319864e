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

  /** Adds a row, a cell a column. */
  Grid row(List<String> cells) {
    if (cells.size() != columns) {
      throw new IllegalArgumentException(columns + " columns, " + cells.size() + " cells");
    }
    lines.add(line(cells));
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

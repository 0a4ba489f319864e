package org.parley.experiments.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measurements as a table to read and as a tree to keep. */
public final class BenchReport {

  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final StringBuilder table = new StringBuilder();

  /** Adds a comparison; returns its lines. */
  public String add(Comparison comparison, List<Timing> timings) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("workload", comparison.workload());
    row.put("name", comparison.name());
    row.put("timings", timings);
    rows.add(row);
    StringBuilder lines = new StringBuilder();
    for (Timing timing : timings) {
      lines.append(line(comparison, timing, timings.size() > 1));
    }
    table.append(lines);
    return lines.toString();
  }

  private static String line(Comparison comparison, Timing timing, boolean compared) {
    String rate = "";
    if (comparison.workload().equals("sgemm")) {
      rate = String.format(Locale.ROOT, "  %.0f GFLOP/s", 1000 / timing.median());
    } else if (compared) {
      rate = String.format(Locale.ROOT, "  %.2f ×", timing.ratio());
    }
    return String.format(
        Locale.ROOT,
        "%-34s %-18s %10.1f µs  (%.1f … %.1f)%s%n",
        comparison.name(),
        timing.side(),
        timing.median(),
        timing.low(),
        timing.high(),
        rate);
  }

  /** All rows, for JSON. */
  public List<Map<String, Object>> rows() {
    return List.copyOf(rows);
  }

  /** All lines so far. */
  @Override
  public String toString() {
    return table.toString();
  }
}

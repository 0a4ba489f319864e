package org.parley.experiments.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measurements as lines to read, as tables of a document, and as a tree to keep. */
public final class BenchReport {

  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final Map<String, List<String>> tables = new LinkedHashMap<>();
  private final List<Ratio> ratios = new ArrayList<>();

  /**
   * A peer's time over Parley's.
   *
   * @param workload the family
   * @param name what was compared
   * @param side the peer
   * @param ratio above 1, Parley is faster
   */
  public record Ratio(String workload, String name, String side, double ratio) {}

  /** Adds a comparison; returns its lines. */
  public String add(Comparison comparison, List<Timing> timings) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("workload", comparison.workload());
    row.put("name", comparison.name());
    if (comparison.rate() != null) {
      row.put("rate", comparison.rate().name());
      row.put("amount", comparison.rate().amount());
    }
    row.put("timings", timings);
    rows.add(row);
    StringBuilder lines = new StringBuilder();
    for (Timing timing : timings) {
      lines.append(line(comparison, timing, timings.size() > 1));
      table(comparison.workload()).add(markdown(comparison, timing, timings.size() > 1));
      if (timing != timings.get(0)) {
        ratios.add(
            new Ratio(comparison.workload(), comparison.name(), timing.side(), timing.ratio()));
      }
    }
    return lines.toString();
  }

  /** Adds a figure that was measured but once: seconds, bytes. */
  public String add(String workload, String name, String side, double value, String unit) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("workload", workload);
    row.put("name", name);
    row.put("side", side);
    row.put("value", value);
    row.put("unit", unit);
    rows.add(row);
    String number = text("%,.2f %s", value, unit);
    table(workload).add("| " + String.join(" | ", name, side, number, "", "", "") + " |");
    return text("%-38s %-28s %s%n", name, side, number);
  }

  private List<String> table(String workload) {
    return tables.computeIfAbsent(workload, none -> new ArrayList<>());
  }

  private static String line(Comparison comparison, Timing timing, boolean compared) {
    return text(
        "%-38s %-18s %10.1f µs  (%.1f … %.1f)  %s %s%n",
        comparison.name(),
        timing.side(),
        timing.median(),
        timing.low(),
        timing.high(),
        compared ? text("%.2f ×", timing.ratio()) : "",
        rate(comparison, timing));
  }

  private static String markdown(Comparison comparison, Timing timing, boolean compared) {
    return "| "
        + String.join(
            " | ",
            comparison.name(),
            timing.side(),
            text("%,.1f µs", timing.median()),
            text("%,.1f … %,.1f", timing.low(), timing.high()),
            compared ? text("%.2f", timing.ratio()) : "",
            rate(comparison, timing))
        + " |";
  }

  private static String rate(Comparison comparison, Timing timing) {
    return comparison.rate() == null ? "" : comparison.rate().text(timing.median());
  }

  /** All rows, for JSON. */
  public List<Map<String, Object>> rows() {
    return List.copyOf(rows);
  }

  /** Peers' times over Parley's, in the order measured. */
  public List<Ratio> ratios() {
    return List.copyOf(ratios);
  }

  /** A table for each workload, in Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    tables.forEach(
        (workload, lines) -> {
          text.append("### ").append(workload).append("\n\n");
          text.append("| what | side | median | quartiles, µs | ratio to Parley | rate |\n");
          text.append("|---|---|--:|--:|--:|--:|\n");
          lines.forEach(line -> text.append(line).append('\n'));
          text.append('\n');
        });
    return text.toString();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

package org.parley.experiments.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.study.Proportion;

/** A table as Markdown, from what is kept; nothing is run for it. */
public final class Tabulation {

  /** More rows than these that lack the same seeds are counted, not named. */
  private static final int LISTED = 20;

  private static final List<String> SCORED =
      List.of("return, mean ± sd", "success [95 %]", "median s/run", "paper", "verdict");

  private final Results results;
  private final Table table;

  /** Of these results. */
  public Tabulation(Results results) {
    this.results = results;
    this.table = results.table();
  }

  /**
   * Writes it into a folder that exists.
   *
   * @return the file: {@code table-8.md}; the profile, unless it is the paper's, and the seeds,
   *     unless they are the profile's, are in its name
   * @throws IOException if it cannot be written
   */
  public Path write(Path folder) throws IOException {
    String profile = results.profile() == Profile.PAPER ? "" : "-" + results.profile().text();
    SeedRange seeds = results.budget().seeds();
    boolean usual = seeds.equals(table.budget(results.profile()).seeds());
    String some = usual ? "" : "-seeds-" + seeds.first() + "-" + seeds.last();
    Path path = folder.resolve("table-" + table.name() + profile + some + ".md");
    ArmStore.write(path, markdown());
    return path;
  }

  /** The text. */
  public String markdown() {
    List<String> parts = new ArrayList<>();
    parts.add("# " + title() + "\n");
    parts.add(made());
    if (table.listed()) {
      parts.add(rows().toString());
    }
    table.sections().forEach(section -> parts.add(section.of(results)));
    parts.add(list("What is missing", missing()));
    parts.add(list("How to read it", reading()));
    return String.join("\n", parts);
  }

  private String title() {
    boolean numbered = Character.isDigit(table.name().charAt(0));
    return (numbered ? "Table " + table.name() + ": " : "") + table.title();
  }

  private String made() {
    Budget budget = results.budget();
    String counts =
        String.format("%,d episodes a run, seeds %s", budget.episodes(), budget.seeds());
    return results.profile() == Profile.QUICK
        ? "**Quick profile: " + counts + ". It shows that all works; it proves nothing.**\n"
        : "Paper profile: " + counts + ".\n";
  }

  private Grid rows() {
    List<String> headers = new ArrayList<>(List.of("arm"));
    headers.addAll(table.scored() ? SCORED : List.of());
    table.columns().forEach(column -> headers.add(column.header()));
    Grid grid = new Grid(headers);
    results.arms().forEach(runs -> grid.row(row(runs)));
    return grid;
  }

  private List<String> row(ArmRuns runs) {
    List<String> cells = new ArrayList<>(List.of(runs.arm().label()));
    Expected.Printed printed = table.expected().row(runs.arm().printed());
    if (table.scored()) {
      boolean none = runs.whole().isEmpty();
      cells.add(none ? "no runs" : Spread.of(runs.all(SeedOutcome::value)).withDeviation());
      cells.add(success(runs));
      cells.add(none ? "no runs" : Numbers.of(runs.median(SeedOutcome::seconds)));
      cells.add(printed(printed));
      cells.add(verdict(runs, printed));
    }
    for (Column column : table.columns()) {
      cells.add(runs.whole().isEmpty() ? "no runs" : column.cell().apply(runs, results));
    }
    return cells;
  }

  private static String success(ArmRuns runs) {
    Proportion rate = runs.successRate();
    return runs.hits()
        + "/"
        + runs.runs()
        + " ["
        + Numbers.of(rate.low())
        + ", "
        + Numbers.of(rate.high())
        + "]";
  }

  private static String printed(Expected.Printed printed) {
    if (printed.mean() == null) {
      return "not given";
    }
    return Numbers.of(printed.mean())
        + (printed.sd() == null ? "" : " ± " + Numbers.of(printed.sd()));
  }

  private String verdict(ArmRuns runs, Expected.Printed printed) {
    return results.verdict(
        runs.whole().size(),
        () -> Spread.of(runs.all(SeedOutcome::value)),
        printed.mean(),
        runs.arm().best());
  }

  private List<String> missing() {
    List<String> missing = new ArrayList<>(table.missing());
    Map<List<Long>, List<String>> labels = new LinkedHashMap<>();
    for (ArmRuns runs : results.arms()) {
      String label = runs.arm().label();
      if (!runs.missing().isEmpty()) {
        labels.computeIfAbsent(runs.missing(), seeds -> new ArrayList<>()).add(label);
      }
      runs.failed().forEach(run -> missing.add(label + ", seed " + run.seed() + why(run)));
    }
    labels.forEach(
        (seeds, rows) ->
            (rows.size() <= LISTED ? rows : List.of(rows.size() + " rows"))
                .forEach(row -> missing.add(row + ": seeds not run yet: " + seeds(seeds))));
    return missing;
  }

  private static String seeds(List<Long> seeds) {
    return seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String why(SeedOutcome run) {
    return ": failed, and counts as no success (" + run.failed() + ")";
  }

  private List<String> reading() {
    Expected expected = table.expected();
    List<String> reading = new ArrayList<>();
    reading.add("Source: " + expected.source() + ".");
    if (table.scored()) {
      reading.add("Success: " + goals() + ".");
    }
    if (!expected.rows().isEmpty() && table.scored()) {
      reading.add(rule(expected));
    }
    expected.inconsistencies().forEach(found -> reading.add("The paper: " + found));
    reading.addAll(table.notes());
    reading.add("Made with commit " + commits() + ".");
    return reading;
  }

  private String goals() {
    return table.arms().stream()
        .map(arm -> arm.goal().text())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static String rule(Expected expected) {
    return "Verdict: \""
        + Verdict.AS_PRINTED
        + "\" where the paper's mean lies within ours ± ("
        + Numbers.plain(100 * expected.tolerance())
        + " % of the optimum + half of our 95 % t interval); the paper has "
        + (expected.seeds() == null ? "an untold number of" : expected.seeds())
        + " seeds.";
  }

  private String commits() {
    Set<String> commits = new TreeSet<>();
    results.arms().forEach(runs -> commits.addAll(runs.commits()));
    return commits.isEmpty() ? "none yet" : String.join(", ", commits);
  }

  private static String list(String heading, List<String> items) {
    return items.stream()
            .map(item -> "- " + item + "\n")
            .collect(Collectors.joining("", "## " + heading + "\n\n", ""))
        + (items.isEmpty() ? "Nothing.\n" : "");
  }
}

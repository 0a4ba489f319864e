package org.parley.study.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.study.Proportion;
import org.parley.study.statistics.Aggregate;
import org.parley.study.statistics.Bootstrap;
import org.parley.study.statistics.Interval;
import org.parley.study.statistics.Scores;

/** A row for each learner on each task, with intervals of 95 %. */
final class ExportTable {

  private static final List<String> HEAD =
      List.of("task", "learner", "runs", "hits", "IQM", "mean");

  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private ExportTable() {}

  static String markdown(List<ExportedRun> runs) {
    StringBuilder text = new StringBuilder(bars(HEAD)).append("| :-- | :-- |");
    text.append(" --: |".repeat(HEAD.size() - 2)).append('\n');
    rows(runs)
        .forEach(row -> text.append(bars(row.stream().map(ExportTable::inMarkdown).toList())));
    notes(runs).forEach(note -> text.append('\n').append(inMarkdown(note)).append('\n'));
    return text.toString();
  }

  static String latex(List<ExportedRun> runs) {
    StringBuilder text = new StringBuilder("\\begin{tabular}{llrrrr}\n\\toprule\n");
    text.append(String.join(" & ", HEAD)).append(" \\\\\n\\midrule\n");
    for (List<String> row : rows(runs)) {
      text.append(String.join(" & ", row.stream().map(ExportTable::inLatex).toList()));
      text.append(" \\\\\n");
    }
    text.append("\\bottomrule\n\\end{tabular}\n");
    notes(runs).forEach(note -> text.append("\\par ").append(inLatex(note)).append('\n'));
    return text.toString();
  }

  /** How learners depart from their study's contract, each said once. */
  private static List<String> notes(List<ExportedRun> runs) {
    return runs.stream().flatMap(run -> run.departures().notes().stream()).distinct().toList();
  }

  private static List<List<String>> rows(List<ExportedRun> runs) {
    Map<List<String>, List<ExportedRun>> groups = new LinkedHashMap<>();
    for (ExportedRun run : runs) {
      if (Double.isFinite(run.finalReturn())) {
        groups
            .computeIfAbsent(List.of(run.task(), run.learner()), key -> new ArrayList<>())
            .add(run);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    groups.forEach(
        (key, group) ->
            rows.add(row(key.get(0), key.get(1) + group.get(0).departures().mark(), group)));
    return rows;
  }

  private static List<String> row(String task, String learner, List<ExportedRun> runs) {
    Scores scores = Scores.of(runs.stream().mapToDouble(ExportedRun::finalReturn).toArray());
    Bootstrap bootstrap = Bootstrap.standard();
    return List.of(
        task,
        learner,
        String.valueOf(runs.size()),
        hits(runs),
        text(bootstrap.interval(scores, Aggregate.IQM)),
        text(bootstrap.interval(scores, Aggregate.MEAN)));
  }

  /** {@code 3/5 (23–88 %)}; a dash where it is not known of every run. */
  private static String hits(List<ExportedRun> runs) {
    if (runs.stream().anyMatch(run -> run.hit().isEmpty())) {
      return "–";
    }
    int hits = (int) runs.stream().filter(run -> run.hit().get()).count();
    Proportion share = Proportion.of(hits, runs.size());
    return String.format(
        Locale.ROOT,
        "%d/%d (%.0f–%.0f %%)",
        hits,
        runs.size(),
        100 * share.low(),
        100 * share.high());
  }

  private static String text(Interval of) {
    String value = String.format(Locale.ROOT, "%.2f", of.estimate());
    return Double.isNaN(of.low())
        ? value
        : value + String.format(Locale.ROOT, " [%.2f, %.2f]", of.low(), of.high());
  }

  private static String bars(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String inMarkdown(String text) {
    return text.replaceAll("([\\\\|*_`<>])", "\\\\$1").replaceAll("\\R", " ");
  }

  private static String inLatex(String text) {
    StringBuilder safe = new StringBuilder();
    for (char c : text.toCharArray()) {
      safe.append(
          switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '&', '%', '$', '#', '_', '{', '}' -> "\\" + c;
            case '–' -> "--";
            case '\n', '\r' -> " ";
            default ->
                DIGITS.indexOf(c) >= 0
                    ? "\\textsuperscript{" + DIGITS.indexOf(c) + "}"
                    : String.valueOf(c);
          });
    }
    return safe.toString();
  }
}

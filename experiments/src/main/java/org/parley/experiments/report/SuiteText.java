package org.parley.experiments.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.study.Result;
import org.parley.study.Suite;
import org.parley.study.SuiteResult;
import org.parley.study.Summary;
import org.parley.study.statistics.Interval;
import org.parley.study.statistics.SuiteStatistics;

/** A suite's result as people read it: games × learners, then all games on one scale. */
public final class SuiteText {

  private final SuiteResult result;
  private final Suite suite;
  private final PrintWriter out;

  private SuiteText(SuiteResult result, PrintWriter out) {
    this.result = result;
    suite = result.suite();
    this.out = out;
  }

  /** Prints a result, whole or partial. */
  public static void print(SuiteResult result, PrintWriter out) {
    new SuiteText(result, out).print();
  }

  private void print() {
    out.println(
        text(
            "%d games, %d learners, %d seeds, %d episodes a run; return and hits",
            suite.studies().size(),
            suite.learners().size(),
            suite.first().seeds().size(),
            suite.first().episodes()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(joined("game", suite.learners()));
    result.results().forEach((game, own) -> rows.add(joined(game, cells(own))));
    grid(rows);
    result.results().values().stream()
        .flatMap(own -> own.study().compliance().notes().stream())
        .distinct()
        .forEach(out::println);
    SuiteStatistics statistics = SuiteStatistics.of(result);
    if (!statistics.games().isEmpty()) {
      print(statistics);
    }
    statistics.leftOut().forEach(game -> out.println("not on the scale: " + game));
    if (!result.complete()) {
      out.println(text("Partial: %d of %d runs count.", result.runs().size(), suite.runs()));
    }
  }

  private List<String> cells(Result own) {
    return own.study().learners().keySet().stream()
        .map(label -> cell(own.summary(label)) + own.study().compliance().mark(label))
        .toList();
  }

  private static String cell(Summary summary) {
    if (summary.runs() == 0) {
      return summary.failed() + " failed";
    }
    String spread = summary.runs() < 2 ? "" : text(" ± %.3f", summary.deviation());
    String failed = summary.failed() == 0 ? "" : ", " + summary.failed() + " failed";
    return text("%.3f%s, %d/%d", summary.mean(), spread, summary.hits(), summary.runs()) + failed;
  }

  private void print(SuiteStatistics statistics) {
    out.println();
    out.println("all games, 0 = floor and 1 = optimum of each [95 %]");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("learner", "IQM", "mean", "gap", "hits"));
    for (SuiteStatistics.Learner learner : statistics.learners()) {
      rows.add(
          List.of(
              learner.label(),
              text(learner.iqm()),
              text(learner.mean()),
              text(learner.gap()),
              learner.hits() + "/" + learner.runs()));
    }
    grid(rows);
    for (SuiteStatistics.Scale scale : statistics.games()) {
      String origin = scale.stated() ? "stated" : "random play";
      out.println(
          text(
              "%s: floor %.4g (%s), optimum %.4g",
              scale.game(), scale.floor(), origin, scale.best()));
    }
    for (SuiteStatistics.Pair pair : statistics.pairs()) {
      out.println("P(" + pair.first() + " > " + pair.second() + ") = " + pair.improvement());
    }
  }

  private static String text(Optional<Interval> interval) {
    return interval.map(Interval::toString).orElse("–");
  }

  private static List<String> joined(String first, List<String> rest) {
    List<String> row = new ArrayList<>(List.of(first));
    row.addAll(rest);
    return row;
  }

  /** Rows in columns as wide as what stands in them. */
  private void grid(List<List<String>> rows) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int at = column;
        int width = rows.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
        line.append(row.get(column)).append(" ".repeat(width - row.get(column).length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

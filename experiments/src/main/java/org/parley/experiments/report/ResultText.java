package org.parley.experiments.report;

import java.io.PrintWriter;
import java.util.Locale;
import org.parley.diagnosis.Success;
import org.parley.study.Compliance;
import org.parley.study.Proportion;
import org.parley.study.Result;
import org.parley.study.Summary;
import org.parley.training.Run;

/** A result as people read it: a line a run, then a table of learners. */
public final class ResultText {

  private static final String SEED = "%6s  %9s  %-4s %8s  %s";
  private static final String LEARNER = "%-10s %-18s %7s  %-18s %8s %8s";

  private final Result result;
  private final PrintWriter out;

  private ResultText(Result result, PrintWriter out) {
    this.result = result;
    this.out = out;
  }

  /** Prints a result, whole or partial. */
  public static void print(Result result, PrintWriter out) {
    new ResultText(result, out).print();
  }

  private void print() {
    out.println(result.study().game() + ", " + result.study().episodes() + " episodes a run");
    for (String label : result.study().learners().keySet()) {
      line(SEED, "seed", "return", "hit", "seconds", "");
      result.runs(label).forEach(this::print);
    }
    out.println();
    line(LEARNER, "learner", "return", "hits", "success [95 %]", "gap", "s/run");
    Compliance compliance = result.study().compliance();
    result
        .study()
        .learners()
        .keySet()
        .forEach(label -> print(label + compliance.mark(label), result.summary(label)));
    compliance.notes().forEach(out::println);
    if (!result.complete()) {
      out.println("Partial: " + finished() + " runs reached their end; all above count.");
    }
  }

  private void print(Run run) {
    Success success = result.success();
    line(
        SEED,
        run.plan().seed(),
        decimals(run.meanReturn()),
        success.hit(run.meanReturn()) ? "yes" : "no",
        text("%.2f", run.seconds()),
        Ending.of(run).orElse(""));
  }

  private void print(String label, Summary summary) {
    Proportion rate = summary.successRate();
    String spread = summary.runs() < 2 ? "" : " ± " + decimals(summary.deviation());
    line(
        LEARNER,
        label,
        decimals(summary.mean()) + spread,
        summary.hits() + "/" + summary.runs(),
        text("%.2f [%.2f, %.2f]", rate.rate(), rate.low(), rate.high()),
        decimals(summary.gap()),
        text("%.2f", summary.seconds()));
  }

  private String finished() {
    long whole = result.runs().stream().filter(run -> Ending.of(run).isEmpty()).count();
    return whole + " of " + result.study().plans().size();
  }

  private void line(String format, Object... cells) {
    out.println(text(format, cells).stripTrailing());
  }

  private static String decimals(double value) {
    return text("%.3f", value);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

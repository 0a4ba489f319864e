package org.parley.experiments.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a critic says over training, beside what can be earned.
 *
 * @param possible the most that a return of the game can be
 * @param episodes that the trainings are made for
 * @param rows one a setting and seed
 */
@JsonPropertyOrder({"possible", "episodes", "rows"})
public record CriticReport(double possible, int episodes, List<Row> rows) {

  /** Takes a copy of the list. */
  public CriticReport {
    rows = List.copyOf(rows);
  }

  /**
   * One training.
   *
   * @param setting what is other than in {@code learner}
   * @param seed of the training
   * @param moments in their order
   */
  @JsonPropertyOrder({"setting", "seed", "moments"})
  public record Row(String setting, long seed, List<Moment> moments) {

    /** Takes a copy of the list. */
    public Row {
      moments = List.copyOf(moments);
    }

    double highest(ToDoubleFunction<Moment> of) {
      return moments.stream().mapToDouble(of).max().orElseThrow();
    }

    Moment last() {
      return moments.get(moments.size() - 1);
    }
  }

  /**
   * One moment.
   *
   * @param episode episodes trained
   * @param meanReturn of fresh episodes
   * @param target highest target of a remembered step
   * @param remembered highest Q of a remembered step
   * @param visited highest Q of a step of a fresh episode
   * @param above share of those steps with a Q above what is possible
   * @param bias mean of Q less what was earned from there on, discounted, over the steps of fresh
   *     episodes that came to their end; NaN where none did
   */
  @JsonPropertyOrder({"episode", "meanReturn", "target", "remembered", "visited", "above", "bias"})
  public record Moment(
      int episode,
      double meanReturn,
      double target,
      double remembered,
      double visited,
      double above,
      double bias) {}

  @JsonPropertyOrder({"provenance", "report"})
  private record Json(Provenance provenance, CriticReport report) {}

  /** Writes both files. */
  public void write(Provenance provenance, ResultPath table, ResultPath numbers)
      throws IOException {
    table.write(markdown());
    numbers.write(JsonText.of(new Json(provenance, this)));
  }

  private String markdown() {
    StringBuilder text =
        new StringBuilder(
            "| setting | seed | highest target | highest Q, remembered | highest Q, visited | above "
                + possible
                + ", at most | Q − earned, last | return, last |\n"
                + "| :-- | --: | --: | --: | --: | --: | --: | --: |\n");
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.2f | %.2f | %.2f | %.1f %% | %+.2f | %.2f |%n",
              row.setting,
              row.seed,
              row.highest(Moment::target),
              row.highest(Moment::remembered),
              row.highest(Moment::visited),
              100 * row.highest(Moment::above),
              row.last().bias,
              row.last().meanReturn));
    }
    return text.toString();
  }
}

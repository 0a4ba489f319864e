package org.parley.experiments.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Bias and spread of soft value estimators on a quadratic critic.
 *
 * @param curvature of the critic, k
 * @param centre of the critic in every coordinate, m
 * @param states estimates behind a number
 * @param rows one an estimator, dimension and policy
 */
@JsonPropertyOrder({"curvature", "centre", "states", "rows"})
public record SoftValueReport(double curvature, double centre, int states, List<Row> rows) {

  /** Takes a copy of the list. */
  public SoftValueReport {
    rows = List.copyOf(rows);
  }

  /**
   * One estimator.
   *
   * @param rule its text
   * @param dimension D
   * @param samples K
   * @param lag the policy is the Boltzmann law of so many times the temperature
   * @param cells one a temperature
   */
  @JsonPropertyOrder({"rule", "dimension", "samples", "lag", "cells"})
  public record Row(String rule, int dimension, int samples, double lag, List<Cell> cells) {

    /** Takes a copy of the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One temperature.
   *
   * @param alpha temperature
   * @param exact the soft value
   * @param bias mean estimate − exact
   * @param spread standard deviation of an estimate
   */
  @JsonPropertyOrder({"alpha", "exact", "bias", "spread"})
  public record Cell(double alpha, double exact, double bias, double spread) {}

  @JsonPropertyOrder({"provenance", "report"})
  private record Json(Provenance provenance, SoftValueReport report) {}

  /** Writes both files. */
  public void write(ResultPath table, ResultPath numbers) throws IOException {
    table.write(markdown());
    numbers.write(JsonText.of(new Json(Provenance.of("quadratic critic", "soft values"), this)));
  }

  private String markdown() {
    StringBuilder text = new StringBuilder("| D | K | policy | estimator |");
    for (Cell cell : rows.get(0).cells) {
      text.append(" α = ").append(cell.alpha).append(" |");
    }
    text.append("\n| --: | --: | :-- | :-- |");
    text.append(" --: |".repeat(rows.get(0).cells.size())).append("\n");
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %d | %d | %s | `%s` |",
              row.dimension,
              row.samples,
              row.lag == 1 ? "in step" : "lags",
              row.rule));
      for (Cell cell : row.cells) {
        text.append(String.format(Locale.ROOT, " %+.3f ± %.3f |", cell.bias, cell.spread));
      }
      text.append("\n");
    }
    return text.toString();
  }
}

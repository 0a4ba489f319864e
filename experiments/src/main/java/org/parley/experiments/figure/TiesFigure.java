package org.parley.experiments.figure;

import java.util.List;
import kotlin.Pair;
import org.jetbrains.letsPlot.Figure;
import org.parley.dsl.chart.RateCell;
import org.parley.dsl.chart.RateMapsKt;
import org.parley.experiments.table.Results;
import org.parley.experiments.table.TieRate;
import org.parley.experiments.table.TiesTable;

/** The tie study as a picture, from the runs that its table has kept. */
final class TiesFigure {

  private TiesFigure() {}

  static Figure of(Subject subject) {
    Results results = TiesTable.kept(subject.folder(), subject.profile());
    List<RateCell> cells = TiesTable.rates(results).stream().map(TiesFigure::cell).toList();
    String said =
        "Runs with a mean return of at least 9, of all; "
            + subject.profile().text()
            + String.format(" profile, %,d episodes", results.budget().episodes());
    return RateMapsKt.rateMaps(
        cells,
        "Who leaves the safe peak, and agrees on a good one",
        said,
        new Pair<>("good peaks", "agents"));
  }

  private static RateCell cell(TieRate rate) {
    return new RateCell(rate.learner(), rate.peaks(), rate.agents(), rate.hits(), rate.runs());
  }
}

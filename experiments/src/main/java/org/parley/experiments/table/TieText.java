package org.parley.experiments.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * What the tie study prints: a grid of agents and peaks for each learner, and what they come to.
 */
final class TieText {

  private static final double WANTED = 0.95;
  private static final int WANTED_AGENTS = 4;
  private static final int WANTED_PEAKS = 4;

  private TieText() {}

  /** One learner's rates. */
  static String grid(String learner, List<TieRate> rates) {
    return "## "
        + learner
        + "\n\n"
        + cells((agents, peaks) -> of(learner, agents, peaks, rates).text());
  }

  private static TieRate of(String learner, int agents, int peaks, List<TieRate> rates) {
    return rates.stream()
        .filter(rate -> rate.learner().equals(learner))
        .filter(rate -> rate.agents() == agents && rate.peaks() == peaks)
        .findFirst()
        .orElseThrow();
  }

  /** A row for each number of agents, a column for each number of peaks. */
  private static Grid cells(BiFunction<Integer, Integer, String> text) {
    List<String> headers = new ArrayList<>(List.of("agents"));
    TiesTable.PEAKS.forEach(peaks -> headers.add(peaks + " peaks"));
    Grid grid = new Grid(headers);
    for (int agents : TiesTable.AGENTS) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(agents)));
      TiesTable.PEAKS.forEach(peaks -> cells.add(text.apply(agents, peaks)));
      grid.row(cells);
    }
    return grid;
  }

  /** What there is to learn from in so many plays. */
  static String goodPlays(int plays) {
    Grid grid = cells((agents, peaks) -> GoodPlays.text(plays, TieGames.of(agents, peaks)));
    return String.format(
        Locale.ROOT,
        "## Plays better than the safe peak among %,d uniform ones%n%n%s",
        plays,
        grid);
  }

  /** Whether the claim for a learner holds, in the paper profile alone. */
  static String verdict(Profile profile, List<TieRate> rates, String ours) {
    String text =
        profile == Profile.QUICK
            ? "Not judged: quick profile."
            : String.format(
                Locale.ROOT,
                "Below %.2f up to %d agents and %d peaks: %s.%n%n"
                    + "Intervals not clear of SVNR's: %s.",
                WANTED,
                WANTED_AGENTS,
                WANTED_PEAKS,
                listed("nowhere", low(made(rates, ours))),
                listed("none", close(rates, ours)));
    return "## SVNR against the others\n\n" + text + "\n";
  }

  private static List<TieRate> made(List<TieRate> rates, String learner) {
    return rates.stream()
        .filter(rate -> rate.runs() > 0 && rate.learner().equals(learner))
        .toList();
  }

  private static List<String> low(List<TieRate> mine) {
    return mine.stream()
        .filter(rate -> rate.agents() <= WANTED_AGENTS && rate.peaks() <= WANTED_PEAKS)
        .filter(rate -> !(rate.share().rate() >= WANTED))
        .map(TieRate::cell)
        .toList();
  }

  /** Others whose interval is not wholly below. */
  private static List<String> close(List<TieRate> rates, String ours) {
    List<String> close = new ArrayList<>();
    for (TieRate mine : made(rates, ours)) {
      rates.stream()
          .filter(rate -> rate.runs() > 0 && !rate.learner().equals(ours))
          .filter(rate -> rate.cell().equals(mine.cell()))
          .filter(rate -> !(rate.share().high() < mine.share().low()))
          .forEach(rate -> close.add(rate.learner() + " at " + rate.cell()));
    }
    return close;
  }

  private static String listed(String none, List<String> items) {
    return items.isEmpty() ? none : String.join("; ", items);
  }
}

package org.parley.study.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.check.InvalidSpecException;

/**
 * What came of a search, whole or partial.
 *
 * @param search what was searched
 * @param trials in their order
 */
public record SearchResult(Search search, List<Trial> trials) {

  /** Keeps a copy. */
  public SearchResult {
    trials = List.copyOf(trials);
  }

  /** The complete trial with the highest value, the earliest of equals; empty without any. */
  public Optional<Trial> best() {
    return trials.stream()
        .filter(trial -> trial.state() == Trial.State.COMPLETE)
        .max(Comparator.comparing(Trial::value).thenComparing(trial -> -trial.number()));
  }

  /**
   * What to settle on where the best trial is best by luck: of the complete trials whose value is
   * at most {@code tolerance} below the best one's, the one nearest the middle of the space, and
   * the better of equally near ones. A plateau's best point may lie at its edge, from where the
   * next game is a step too far. Choices do not count as distance.
   *
   * @param tolerance in units of the value, at least 0; with 0 it is the best but for exact ties
   * @return empty without a complete trial
   */
  public Optional<Trial> settled(double tolerance) {
    if (!(tolerance >= 0)) {
      throw InvalidSpecException.of(
          search.name(), "tolerance", tolerance, "at least 0", "Take a thousandth of the optimum.");
    }
    double least = best().map(Trial::value).orElse(Double.NaN) - tolerance;
    return trials.stream()
        .filter(trial -> trial.state() == Trial.State.COMPLETE && trial.value() >= least)
        .min(
            Comparator.comparingDouble((Trial trial) -> offCentre(trial.point()))
                .thenComparing(trial -> -trial.value())
                .thenComparing(Trial::number));
  }

  /**
   * Squared distance from the middle, each number's range being 1 wide; rounded, so that ties tie.
   */
  private double offCentre(Point point) {
    double sum = 0;
    for (Dimension dimension : search.space().dimensions()) {
      if (point.has(dimension.name()) && dimension.scale() instanceof Dimension.Numbers scale) {
        double width = scale.to() - scale.from();
        double off = scale.inner(point.number(dimension.name())) - (scale.from() + width / 2);
        sum += off * off / (width * width);
      }
    }
    return Math.rint(sum * 1e9);
  }

  /** Whether all trials were made. */
  public boolean complete() {
    return trials.size() == search.effort().trials();
  }

  /** Evaluations made, pruned trials' included. */
  public int evaluations() {
    return trials.stream().mapToInt(trial -> trial.values().size()).sum();
  }
}

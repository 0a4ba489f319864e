package org.parley.experiments.table;

import java.util.Locale;
import org.parley.study.Proportion;

/**
 * How often a learner reached a peak.
 *
 * @param learner its title
 * @param agents how many
 * @param peaks good peaks, how many
 * @param hits runs that reached one
 * @param runs all of them
 */
public record TieRate(String learner, int agents, int peaks, int hits, int runs) {

  /** Its share with Wilson's interval; NaN without runs. */
  public Proportion share() {
    return Proportion.of(hits, runs);
  }

  /** {@code 4 agents, 2 peaks}. */
  String cell() {
    return agents + " agents, " + peaks + " peaks";
  }

  /** {@code 19/20 [0.76, 0.99]}. */
  String text() {
    return runs == 0
        ? "no runs"
        : String.format(
            Locale.ROOT, "%d/%d [%.2f, %.2f]", hits, runs, share().low(), share().high());
  }
}

package org.parley.experiments.table;

import java.util.function.BiFunction;

/**
 * A column of a table.
 *
 * @param header what stands above it
 * @param cell its text for an arm that has runs
 */
record Column(String header, BiFunction<ArmRuns, Results, String> cell) {

  /** The mean of a number over runs, as a share. */
  static Column mean(String header, String number) {
    return new Column(header, (runs, results) -> Numbers.share(runs.mean(number)));
  }
}

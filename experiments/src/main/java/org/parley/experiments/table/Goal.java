package org.parley.experiments.table;

import java.util.function.Predicate;

/**
 * When a run counts as a success.
 *
 * @param text the rule, in words
 * @param reached whether a run that did not fail meets it
 */
record Goal(String text, Predicate<SeedOutcome> reached) {

  /** A mean return of so much at least. */
  static Goal meanReturn(double least) {
    return new Goal("mean return ≥ " + Numbers.plain(least), run -> run.value() >= least);
  }
}

package org.parley.experiments.table;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What an arm does from each seed. Its texts say all that its numbers depend on. */
interface Work {

  /** The game, with its parameters. */
  String game();

  /** The learner, with all its settings. */
  String learner();

  /** What is measured of a run besides its return; empty if nothing is. */
  String examination();

  /**
   * Makes one run.
   *
   * @param seed its only source of randomness
   * @param episodes its length
   * @param stop true ends it early
   * @return what came of it; empty if it was stopped
   */
  Optional<SeedOutcome> run(long seed, int episodes, BooleanSupplier stop);
}

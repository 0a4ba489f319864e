package org.parley.experiments.table;

import java.io.IOException;
import java.nio.file.Path;
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

  /**
   * The same with settings that are searched first; itself where nothing is searched.
   *
   * @param trials points tried; 0 for none
   * @param seeds runs of each
   */
  default Work searching(int trials, int seeds) {
    return this;
  }

  /**
   * Does what must be done before the first run; false if it was interrupted.
   *
   * @param folder where journals of searches are kept; need not exist
   * @param episodes of a run
   * @throws IOException if a journal cannot be read or written
   */
  default boolean prepare(Path folder, int episodes, int threads) throws IOException {
    return true;
  }
}

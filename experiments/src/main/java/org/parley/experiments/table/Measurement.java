package org.parley.experiments.table;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Numbers that are measured from a seed, without a training that has a return.
 *
 * @param game what is played, with its parameters
 * @param learner who learns, with all settings
 * @param examination what is measured, with all that it depends on
 * @param measure measures
 */
record Measurement(String game, String learner, String examination, Measure measure)
    implements Work {

  /** Measures numbers by name. */
  interface Measure {

    /**
     * The numbers.
     *
     * @param seed the only source of randomness
     * @param steps length of walks
     */
    Map<String, Double> of(long seed, int steps);
  }

  @Override
  public Optional<SeedOutcome> run(long seed, int episodes, BooleanSupplier stop) {
    if (stop.getAsBoolean()) {
      return Optional.empty();
    }
    long started = System.nanoTime();
    Map<String, Double> numbers = measure.of(seed, episodes);
    double seconds = (System.nanoTime() - started) / 1e9;
    return Optional.of(new SeedOutcome(seed, null, seconds, numbers, null));
  }
}

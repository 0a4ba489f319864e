package org.parley.experiments.table;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.learner.Training;

/**
 * What a learner's training costs, the first third of it left out: Java has compiled by then.
 *
 * @param on the game
 * @param by the learner
 */
record UpdateCost(Game on, Learner by) implements Work {

  /** Microseconds for each step of the game. */
  static final String MICROS = "µs a step";

  /** Updates for each step of the game. */
  static final String UPDATES = "updates a step";

  @Override
  public String game() {
    return on.toString();
  }

  @Override
  public String learner() {
    return by.toString();
  }

  @Override
  public String examination() {
    return "time of the last two thirds";
  }

  @Override
  public Optional<SeedOutcome> run(long seed, int episodes, BooleanSupplier stop) {
    Training training = by.start(on, episodes, seed);
    long started = System.nanoTime();
    if (!train(training, episodes / 3, stop)) {
      return Optional.empty();
    }
    long steps = training.environmentSteps();
    long updates = training.gradientSteps();
    long settled = System.nanoTime();
    if (!train(training, episodes - episodes / 3, stop)) {
      return Optional.empty();
    }
    long ended = System.nanoTime();
    double played = training.environmentSteps() - steps;
    Map<String, Double> numbers =
        Map.of(
            MICROS, (ended - settled) / 1e3 / played,
            UPDATES, (training.gradientSteps() - updates) / played);
    return Optional.of(new SeedOutcome(seed, null, (ended - started) / 1e9, numbers, null));
  }

  private static boolean train(Training training, int episodes, BooleanSupplier stop) {
    for (int episode = 0; episode < episodes; episode++) {
      if (stop.getAsBoolean()) {
        return false;
      }
      training.step();
    }
    return true;
  }
}

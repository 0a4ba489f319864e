package org.parley.training;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.game.RewardException;
import org.parley.learner.Training;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs plans. Looks between steps whether it is to stop, so a run ends within milliseconds. */
public final class Trainer {

  private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);

  private Trainer() {}

  /** Runs a plan to its end, or until this thread is interrupted. */
  public static Run run(Plan plan, TrainingListener listener) {
    return run(plan, listener, () -> Thread.currentThread().isInterrupted());
  }

  /**
   * Runs a plan.
   *
   * @param stop asked before every step; true ends the run as {@link Run.Status#INTERRUPTED}
   */
  public static Run run(Plan plan, TrainingListener listener, BooleanSupplier stop) {
    long started = System.nanoTime();
    Training training = plan.learner().start(plan.game(), plan.episodes(), plan.seed());
    Recorder recorder = new Recorder(plan, training, listener);
    Run.Status status = Run.Status.COMPLETE;
    Optional<String> failure = Optional.empty();
    try {
      status = loop(plan, training, recorder, stop);
    } catch (RewardException failed) {
      status = Run.Status.FAILED;
      failure = Optional.of("Step " + training.stepsDone() + ": " + failed.getMessage());
    } catch (RuntimeException unforeseen) {
      // Not the game's fault but ours or the learner's; the study's other runs must not be lost.
      LOG.error("{} failed at step {}", plan.label(), training.stepsDone(), unforeseen);
      status = Run.Status.FAILED;
      failure = Optional.of("Step " + training.stepsDone() + ": " + unforeseen);
    }
    Run run = recorder.finish(status, failure, (System.nanoTime() - started) / 1e9);
    listener.onEnd(run);
    return run;
  }

  private static Run.Status loop(
      Plan plan, Training training, Recorder recorder, BooleanSupplier stop) {
    recorder.record(0);
    for (int step = 1; step <= plan.episodes(); step++) {
      if (stop.getAsBoolean()) {
        return Run.Status.INTERRUPTED;
      }
      training.step();
      recorder.record(step);
    }
    return Run.Status.COMPLETE;
  }
}

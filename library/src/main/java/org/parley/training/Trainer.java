package org.parley.training;

import java.io.UncheckedIOException;
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
    return run(plan, listener, stop, Checkpoints.NONE);
  }

  /**
   * Runs a plan from where it was put down last, or from the beginning. One that is asked to stop
   * is put down before it ends.
   *
   * @param stop asked before every step; true ends the run as {@link Run.Status#INTERRUPTED}
   * @param checkpoints where it is put down; used if the learner's trainings are {@link
   *     org.parley.learner.Resumable} and nothing but the plan's own numbers is recorded
   * @throws UncheckedIOException where a checkpoint cannot be written: nobody would want to train
   *     on
   */
  public static Run run(
      Plan plan, TrainingListener listener, BooleanSupplier stop, Checkpoints checkpoints) {
    RunState state =
        checkpoints
            .restore(in -> new RunState(plan, listener, in))
            .orElseGet(() -> new RunState(plan, listener));
    Checkpoints used = state.resumable() ? checkpoints : Checkpoints.NONE;
    Run.Status status = Run.Status.COMPLETE;
    Optional<String> failure = Optional.empty();
    try {
      status = loop(plan, state, stop, used);
    } catch (RewardException failed) {
      status = Run.Status.FAILED;
      failure = Optional.of(step(state) + failed.getMessage());
    } catch (UncheckedIOException lost) {
      throw lost;
    } catch (RuntimeException unforeseen) {
      // Not the game's fault but ours or the learner's; the study's other runs must not be lost.
      LOG.error("{} failed at step {}", plan.label(), state.training().stepsDone(), unforeseen);
      status = Run.Status.FAILED;
      failure = Optional.of(step(state) + unforeseen);
    }
    Run run = state.finish(status, failure);
    listener.onEnd(run);
    return run;
  }

  private static String step(RunState state) {
    return "Step " + state.training().stepsDone() + ": ";
  }

  private static Run.Status loop(
      Plan plan, RunState state, BooleanSupplier stop, Checkpoints checkpoints) {
    Training training = state.training();
    state.recorder().begin();
    for (long step = training.stepsDone() + 1; step <= plan.episodes(); step++) {
      if (stop.getAsBoolean()) {
        if (checkpoints.wanted()) {
          checkpoints.save(state);
        }
        return Run.Status.INTERRUPTED;
      }
      training.step();
      state.recorder().record((int) step);
      if (checkpoints.due()) {
        checkpoints.save(state);
      }
    }
    return Run.Status.COMPLETE;
  }
}

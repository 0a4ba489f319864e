package org.parley.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.check.InvalidSpecException;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

/** Makes the runs of a study, several at a time; the order of results is the plans'. */
final class StudyRunner {

  private final Study study;
  private final int threads;
  private final TrainingListener listener;
  private final AtomicBoolean stopped = new AtomicBoolean();

  StudyRunner(Study study, int threads, TrainingListener listener) {
    if (threads < 1) {
      throw InvalidSpecException.of(
          "study", "threads", threads, "a whole number of at least 1", "Leave it at its default.");
    }
    this.study = study;
    this.threads = threads;
    this.listener = listener;
  }

  Result run() {
    // Asked before the pool starts: a thread that comes interrupted begins no run, on any machine.
    stopped.set(Thread.currentThread().isInterrupted());
    ExecutorService pool = Workers.pool(threads, "parley-run");
    try {
      List<Future<Optional<Run>>> futures = new ArrayList<>();
      for (Plan plan : study.plans()) {
        futures.add(pool.submit(() -> begin(plan)));
      }
      return new Result(study, collect(futures));
    } finally {
      pool.shutdownNow();
    }
  }

  /** One run; none once the study is to stop, as even an empty one costs an evaluation. */
  private Optional<Run> begin(Plan plan) {
    return stopped.get()
        ? Optional.empty()
        : Optional.of(Trainer.run(plan, listener, stopped::get));
  }

  /** Waits for all runs; once interrupted, asks them to stop and takes what they have. */
  private List<Run> collect(List<Future<Optional<Run>>> futures) {
    List<Run> runs = new ArrayList<>();
    Workers.<Optional<Run>>await(futures, stopped, run -> run.ifPresent(runs::add));
    runs.removeIf(run -> run.status() == Run.Status.INTERRUPTED && run.stepsDone() == 0);
    return runs;
  }
}

package org.parley.study.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.parley.check.InvalidSpecException;
import org.parley.study.Workers;
import org.parley.training.Checkpoints;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

/** Makes runs, several at a time, and keeps each as it finishes. */
final class FolderRunner {

  /** A run to make, and where it is kept. */
  record Task(Plan plan, RunStore store) {}

  private final double checkpointSeconds;
  private final TrainingListener listener;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicReference<UncheckedIOException> lost = new AtomicReference<>();

  FolderRunner(double checkpointSeconds, TrainingListener listener) {
    this.checkpointSeconds = checkpointSeconds;
    this.listener = listener;
  }

  /** Makes them; how many were. */
  int run(List<Task> tasks, int threads) {
    if (threads < 1) {
      throw InvalidSpecException.of(
          "study", "threads", threads, "a whole number of at least 1", "Leave it at its default.");
    }
    stopped.set(Thread.currentThread().isInterrupted());
    ExecutorService pool = Workers.pool(threads, "parley-run");
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (Task task : tasks) {
        futures.add(pool.submit(() -> make(task)));
      }
      Workers.await(futures, stopped, nothing -> {});
    } finally {
      finish(pool);
    }
    if (lost.get() != null) {
      throw lost.get();
    }
    return made.get();
  }

  /** Waits for runs that were asked to stop, lest one writes after the folder is let go. */
  private void finish(ExecutorService pool) {
    pool.shutdown();
    boolean interrupted = false;
    for (boolean over = false; !over; ) {
      try {
        over = pool.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException asked) {
        interrupted = true;
        stopped.set(true);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where a file cannot be written, all runs stop at once: they could not be kept either. */
  private void make(Task task) {
    if (stopped.get()) {
      return;
    }
    try {
      Checkpoints checkpoints = task.store().checkpoints(task.plan(), checkpointSeconds);
      Run run = Trainer.run(task.plan(), listener, stopped::get, checkpoints);
      if (run.status() != Run.Status.INTERRUPTED) {
        task.store().put(run);
        made.incrementAndGet();
        checkpoints.clear();
      }
    } catch (IOException refused) {
      stop(new UncheckedIOException(refused));
    } catch (UncheckedIOException refused) {
      stop(refused);
    }
  }

  private void stop(UncheckedIOException why) {
    lost.compareAndSet(null, why);
    stopped.set(true);
  }
}

package org.parley.experiments.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.parley.study.Workers;

/**
 * Makes the runs of a table that are not kept yet, and keeps each as it finishes.
 *
 * <p>All arms' first seeds come first, then all their second ones, and so on: whatever else the
 * machine does, it slows all arms alike, and a table that was stopped has about as many runs of
 * each.
 */
public final class TableRunner {

  private static final int WARM_UP = 200;

  private final Table table;
  private final Budget budget;
  private final ArmStore store;
  private final Consumer<String> tell;
  private final ArmFilter only;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicInteger done = new AtomicInteger();

  /**
   * A runner.
   *
   * @param store where runs are kept
   * @param tell told a line a run, from several threads
   */
  public TableRunner(Table table, Budget budget, ArmStore store, Consumer<String> tell) {
    this(table, budget, store, tell, ArmFilter.ALL);
  }

  /** The same, of some arms alone. */
  public TableRunner(
      Table table, Budget budget, ArmStore store, Consumer<String> tell, ArmFilter only) {
    this.table = table;
    this.budget = budget;
    this.store = store;
    this.tell = tell;
    this.only = only;
  }

  private record Job(Arm arm, long seed) {}

  /**
   * Makes what is missing. Interrupting the calling thread ends the runs in progress, which are
   * then missing still; its interrupted flag is set again.
   *
   * @param threads runs made at the same time; a table whose runs are timed alone takes one
   * @return how many runs were made
   */
  public int run(int threads) {
    table.arms().forEach(arm -> store.setAside(arm, budget.episodes()));
    List<Job> jobs = missing();
    if (!prepared(jobs, threads)) {
      return 0;
    }
    jobs.stream().findFirst().ifPresent(job -> warmUp(job.arm().work()));
    stopped.set(Thread.currentThread().isInterrupted());
    ExecutorService pool = Workers.pool(table.alone() ? 1 : threads, "parley-table");
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (Job job : jobs) {
        futures.add(pool.submit(() -> make(job, jobs.size())));
      }
      // Once interrupted, or once a run could not be kept, the others are asked to stop.
      Workers.await(futures, stopped, nothing -> {});
    } finally {
      pool.shutdownNow();
    }
    return done.get();
  }

  /** Searches settings where arms are to have searched ones; false once it was interrupted. */
  private boolean prepared(List<Job> jobs, int threads) {
    try {
      for (Arm arm : jobs.stream().map(Job::arm).distinct().toList()) {
        if (!arm.work().prepare(store.searches(), budget.episodes(), threads)) {
          return false;
        }
      }
      return true;
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** A short run that is not kept, lest the first one be timed while Java still compiles. */
  private void warmUp(Work work) {
    int episodes = Math.min(WARM_UP, budget.episodes());
    work.run(0, episodes, () -> Thread.currentThread().isInterrupted());
  }

  private List<Job> missing() {
    Map<String, Arm> distinct = new LinkedHashMap<>();
    table.arms().stream().filter(only::takes).forEach(arm -> distinct.putIfAbsent(arm.key(), arm));
    List<Job> jobs = new ArrayList<>();
    for (long seed : budget.seeds().all()) {
      for (Arm arm : distinct.values()) {
        if (store.get(arm, budget.episodes()).run(seed).isEmpty()) {
          jobs.add(new Job(arm, seed));
        }
      }
    }
    return jobs;
  }

  private void make(Job job, int jobs) {
    if (stopped.get()) {
      return;
    }
    Optional<SeedOutcome> made = job.arm().work().run(job.seed(), budget.episodes(), stopped::get);
    made.ifPresent(
        run -> {
          store.put(job.arm(), budget.episodes(), run);
          tell.accept(line(job, run, done.incrementAndGet(), jobs));
        });
  }

  private static String line(Job job, SeedOutcome run, int count, int jobs) {
    return String.format(
        Locale.ROOT,
        "[%d/%d] %s, seed %d: %s in %.1f s",
        count,
        jobs,
        job.arm().label(),
        run.seed(),
        run.failed() != null
            ? "failed: " + run.failed()
            : run.meanReturn() == null ? "done" : Numbers.of(run.meanReturn()),
        run.seconds());
  }
}

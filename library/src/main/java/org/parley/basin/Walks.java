package org.parley.basin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.parley.learner.meta.FiniteProcess;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.Walk;
import org.parley.math.RandomStream;
import org.parley.study.Workers;

/**
 * A learner on a game, from many starts: start n has random numbers of its own, so nothing depends
 * on the number of threads.
 *
 * @param learner with tables as policies
 * @param process the game, played out
 * @param steps of each walk, at least 1
 * @param seed the only source of randomness
 * @param threads walks made at the same time, at least 1
 */
public record Walks(
    MetaGradient learner, FiniteProcess process, int steps, long seed, int threads) {

  private static final int PART = 16;

  /** Refuses empty walks. */
  public Walks {
    org.parley.check.Problems problems = new org.parley.check.Problems();
    problems.requireRange("steps", steps, 1, 10_000_000, "140 is the public basin maps'.");
    problems.requireRange("threads", threads, 1, 1_024, "One a processor is fastest.");
    problems.throwIfAny("basins of " + learner.id());
  }

  /** A learner on a game with a thread a processor. */
  public static Walks of(MetaGradient learner, FiniteProcess process, int steps, long seed) {
    return new Walks(learner, process, steps, seed, Runtime.getRuntime().availableProcessors());
  }

  RandomStream stream(String purpose) {
    return RandomStream.of(seed).named("basin").named(purpose);
  }

  /** Does a job for each of so many starts; each thread has a walk of its own. */
  void each(int starts, IntFunction<IntConsumer> jobOfThread) {
    ExecutorService pool = Workers.pool(Math.min(threads, starts), "parley-basin");
    AtomicBoolean stopped = new AtomicBoolean();
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int from = 0; from < starts; from += PART) {
        int first = from;
        futures.add(
            pool.submit(
                () -> {
                  IntConsumer job = jobOfThread.apply(first);
                  for (int n = first; n < Math.min(starts, first + PART); n++) {
                    if (!stopped.get()) {
                      job.accept(n);
                    }
                  }
                }));
      }
      Workers.await(futures, stopped, nothing -> {});
    } finally {
      pool.shutdownNow();
    }
  }

  Walk walk(long salt) {
    return learner.walk(process, steps, seed + salt);
  }

  /** The same with another learner. */
  public Walks with(MetaGradient other) {
    return new Walks(other, process, steps, seed, threads);
  }
}

package org.parley.study;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Threads that make runs, and the waiting for them. */
public final class Workers {

  private Workers() {}

  /** A pool of so many daemon threads of one name, at least 1. */
  public static ExecutorService pool(int threads, String name) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Waits for all, in their order. Once this thread is interrupted, or one failed, {@code stopped}
   * is set for the others to see; the interrupted flag is set again in the end.
   *
   * @param each takes what each came to
   * @throws RuntimeException what the first one failed with, as does an error
   */
  public static <T> void await(
      List<? extends Future<? extends T>> futures, AtomicBoolean stopped, Consumer<T> each) {
    boolean interrupted = false;
    for (Future<? extends T> future : futures) {
      for (boolean waiting = true; waiting; ) {
        try {
          each.accept(future.get());
          waiting = false;
        } catch (InterruptedException asked) {
          interrupted = true;
          stopped.set(true);
        } catch (ExecutionException failed) {
          stopped.set(true);
          throw unwrapped(failed);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException unwrapped(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }
}

package org.parley.experiments;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Turns Ctrl-C into an interrupt of the working thread, and gives it time to save. */
final class Interruption {

  private static final int PATIENCE_SECONDS = 20;

  private Interruption() {}

  /**
   * Does the work on this thread. Where the process is asked to end meanwhile, this thread is
   * interrupted, and the process ends only after the work has returned.
   */
  static int saveBeforeExit(IntSupplier work) {
    Thread worker = Thread.currentThread();
    CountDownLatch returned = new CountDownLatch(1);
    Runnable ending =
        () -> {
          worker.interrupt();
          await(returned);
        };
    Runtime.getRuntime().addShutdownHook(new Thread(ending, "parley-ending"));
    try {
      return work.getAsInt();
    } finally {
      returned.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Terminal.err().println("parley: gave up saving after " + PATIENCE_SECONDS + " s");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.parley.experiments.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Holds processes to one core, where taskset is there to do it. */
final class Cores {

  private static final String CORE = "1";

  private Cores() {}

  /** A command that runs on the core the measurements use. */
  static List<String> pinned(List<String> command) {
    List<String> pinned = new ArrayList<>();
    if (Runtime.getRuntime().availableProcessors() > 1 && run("taskset", "-V")) {
      pinned.addAll(List.of("taskset", "-c", CORE));
    }
    pinned.addAll(command);
    return pinned;
  }

  /** Holds all threads of this process to that core; false where it cannot be done. */
  static boolean pinThisProcess() {
    String self = Long.toString(ProcessHandle.current().pid());
    return Runtime.getRuntime().availableProcessors() > 1 && run("taskset", "-acp", CORE, self);
  }

  private static boolean run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

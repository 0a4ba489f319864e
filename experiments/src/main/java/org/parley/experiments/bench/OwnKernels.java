package org.parley.experiments.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;

/**
 * Runs a command again in a process in which OpenBLAS chooses its kernels by the processor, as the
 * peers' libraries do: they do not read these variables, and OpenBLAS reads them as it loads.
 */
public final class OwnKernels {

  private static final Set<String> CHOOSING = Set.of("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE");

  private OwnKernels() {}

  /** The variables of this process that keep OpenBLAS from choosing, as NAME=VALUE. */
  public static List<String> overridden() {
    return CHOOSING.stream()
        .filter(System.getenv()::containsKey)
        .sorted()
        .map(name -> name + "=" + System.getenv(name))
        .toList();
  }

  /**
   * Runs this program without those variables, its output this process's own.
   *
   * @param main the program's main class
   * @param arguments its arguments
   * @return its exit code
   */
  public static int run(Class<?> main, List<String> arguments) {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    List<String> command = JavaProcess.command(options, main);
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command).inheritIO();
    process.environment().keySet().removeAll(CHOOSING);
    try {
      return process.start().waitFor();
    } catch (IOException failed) {
      throw new IllegalStateException("bench: " + failed, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 130;
    }
  }
}

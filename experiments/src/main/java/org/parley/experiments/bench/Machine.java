package org.parley.experiments.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.math.Gemm;

/** Where the measurements were taken. */
public final class Machine {

  private Machine() {}

  /** Processor, cores, Java, BLAS with its kernels and what the environment tells it. */
  public static Map<String, Object> describe() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("processor", processor());
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("java", System.getProperty("java.version"));
    machine.put("blas", Gemm.best().description());
    System.getenv().entrySet().stream()
        .filter(variable -> variable.getKey().startsWith("OPENBLAS_"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(variable -> machine.put(variable.getKey(), variable.getValue()));
    return machine;
  }

  /** Holds this process to the core of the measurements; false where it cannot be done. */
  public static boolean pin() {
    return Cores.pinThisProcess();
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException notLinux) {
      return System.getProperty("os.arch");
    }
  }
}

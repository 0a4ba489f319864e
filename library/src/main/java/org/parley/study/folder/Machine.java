package org.parley.study.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.math.Gemm;

/** Where numbers are made: told with each run, part of no digest. */
public final class Machine {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Java, system, processor and what multiplies matrices, with what the caller knows besides. */
  public static Map<String, String> provenance(Map<String, String> besides) {
    Map<String, String> all = new TreeMap<>(besides);
    all.put("java", System.getProperty("java.version") + " " + System.getProperty("java.vendor"));
    all.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    all.put("cpu", processor());
    all.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    all.put("blas", Gemm.best().description());
    return all;
  }

  /** The processor as Linux names it; elsewhere its architecture. */
  public static String processor() {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
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

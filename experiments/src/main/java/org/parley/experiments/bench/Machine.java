package org.parley.experiments.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.math.Gemm;

/** Where the measurements were taken. */
public final class Machine {

  private Machine() {}

  /** Processor, cores, Java, BLAS with its kernels and what the environment tells it. */
  public static Map<String, Object> describe() {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("processor", org.parley.study.folder.Machine.processor());
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
}

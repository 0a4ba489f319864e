package org.parley.experiments.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.training.Run;
import org.parley.training.TrainingListener;

/** Thousands of runs in one process, and what memory they leave behind. */
public final class StudySoak {

  private static final int SEEDS = 3_334;
  private static final int EVERY = 1_000;
  private static final Path STATUS = Path.of("/proc/self/status");

  private StudySoak() {}

  /** Prints the memory in use after every thousand runs, rubbish collected. */
  public static void run(Path folder, PrintStream out) {
    AtomicInteger ended = new AtomicInteger();
    out.println("| runs | heap in use, MB | process, MB |\n| --: | --: | --: |");
    new ShortStudy(SEEDS, 20, false)
        .in(folder.resolve("soak"))
        .run(
            2,
            new TrainingListener() {
              @Override
              public void onEnd(Run run) {
                int count = ended.incrementAndGet();
                if (count % EVERY == 0) {
                  row(out, count);
                }
              }
            });
  }

  private static void row(PrintStream out, int count) {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    out.printf(Locale.ROOT, "| %,d | %.1f | %s |%n", count, heap / 1e6, resident());
    out.flush();
  }

  /** As Linux tells it; a dash elsewhere. */
  private static String resident() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .map(kilobytes -> String.valueOf(Long.parseLong(kilobytes) / 1000))
          .findFirst()
          .orElse("–");
    } catch (IOException notLinux) {
      return "–";
    }
  }
}

package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: signals, pipes, and what is loaded. */
class ProcessTest extends CommandLineHarness {

  private static final long PATIENCE_MILLIS = 60_000;

  @TempDir Path folder;

  private Process start(List<String> jvm, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Parley.class.getName()));
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    // With it a JVM begins by saying on stderr that it picked the variable up.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }

  @Test
  void controlCStopsAndSaves() throws IOException, InterruptedException {
    assumeTrue(interruptsAreHeard());
    Path file = folder.resolve("result.json");
    Process process =
        start(
            List.of("-Dparley.progress=true"),
            "train",
            "max-of-three",
            "--learner=svnr",
            "--seeds=500",
            "--episodes=100000",
            "--json",
            file.toString());
    awaitText(folder.resolve("err"), "seed ");
    long asked = System.nanoTime();
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();

    assertTrue(process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - asked);
    assertTrue(seconds < 5, "stopping took " + seconds + " s");
    assertEquals(ExitCode.INTERRUPTED, process.exitValue());
    assertTrue(Files.readString(folder.resolve("out")).contains("Partial: 0 of 500 runs"));
    JsonNode result = json(file);
    assertFalse(result.path("complete").asBoolean(true));
    assertTrue(result.path("runs").size() >= 1);
  }

  /** A process started in the background by a shell ignores interrupts, and so do its children. */
  private static boolean interruptsAreHeard() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return !System.getProperty("os.name").startsWith("Windows");
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .allMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) == 0);
  }

  private static void awaitText(Path file, String text) throws IOException, InterruptedException {
    long until = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!Files.readString(file).contains(text)) {
      assertTrue(System.currentTimeMillis() < until, () -> "no \"" + text + "\" within patience");
      Thread.sleep(50);
    }
  }

  @Test
  void aPipeSeesNoProgressAndNothingHeavyIsLoaded() throws IOException, InterruptedException {
    Process process =
        start(
            List.of("-Xlog:class+load:file=" + folder.resolve("classes")),
            "train",
            "max-of-three",
            "--learner=svnr",
            "--seeds=1",
            "--episodes=50");

    assertTrue(process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    assertEquals(ExitCode.DONE, process.exitValue());
    // Fifty episodes cool too fast, and the user is told; progress would stand beside that.
    for (String line : Files.readAllLines(folder.resolve("err"))) {
      assertTrue(line.startsWith("Annealing: "), line);
    }
    assertTrue(Files.readString(folder.resolve("out")).contains("Max of Three"));
    String classes = Files.readString(folder.resolve("classes"));
    assertTrue(classes.contains(" " + Parley.class.getName() + " "));
    for (String heavy :
        List.of(" org.nd4j.", " kotlin.", " org.jetbrains.", " org.parley.dsl.", " org.jline.")) {
      assertFalse(classes.contains(heavy), heavy);
    }
  }
}

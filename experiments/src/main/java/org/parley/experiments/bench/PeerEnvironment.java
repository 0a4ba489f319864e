package org.parley.experiments.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The peers' Python environment, made when first asked for. */
public final class PeerEnvironment {

  private PeerEnvironment() {}

  /** The interpreter of {@code folder}, with everything that {@code requirements} names in it. */
  public static Path python(Path folder, Path requirements) {
    Path python = folder.resolve("bin/python");
    Path done = folder.resolve("requirements.done");
    try {
      String wanted = Files.readString(requirements);
      if (!Files.exists(done) || !Files.readString(done).equals(wanted)) {
        run(List.of("python3", "-m", "venv", folder.toString()), requirements.getParent());
        String pip = "-m pip install -q --retries 1 -r " + requirements.getFileName();
        List<String> command = new ArrayList<>(List.of(python.toString()));
        command.addAll(List.of(pip.split(" ")));
        run(command, requirements.getParent());
        Files.writeString(done, wanted);
      }
      return python;
    } catch (IOException failed) {
      throw new IllegalStateException("The peers could not be installed: " + failed, failed);
    }
  }

  private static void run(List<String> command, Path in) throws IOException {
    try {
      int code = new ProcessBuilder(command).directory(in.toFile()).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + code);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}

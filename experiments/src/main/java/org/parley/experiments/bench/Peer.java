package org.parley.experiments.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A peer in a Python process of its own, asked a line at a time. */
public final class Peer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String module;
  private final Process process;
  private final BufferedReader answers;
  private final String version;

  /**
   * Starts a peer.
   *
   * @param python the interpreter of the peers' environment
   * @param scripts the folder of {@code worker.py}
   * @param module {@code with_torch} or {@code with_jax}
   * @param pinned whether it is held to the core of the measurements
   */
  public Peer(Path python, Path scripts, String module, boolean pinned) {
    this.module = module;
    List<String> command = List.of(python.toString(), "worker.py", module);
    try {
      process =
          new ProcessBuilder(pinned ? Cores.pinned(command) : command)
              .directory(scripts.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    version = ask(Map.of("do", "version")).get("version").asText();
  }

  /** Name and version: {@code jax 0.10.2}. */
  public String version() {
    return version;
  }

  /** Asks and waits for the answer. */
  JsonNode ask(Map<String, Object> request) {
    try {
      byte[] line = (JSON.writeValueAsString(request) + "\n").getBytes(StandardCharsets.UTF_8);
      process.getOutputStream().write(line);
      process.getOutputStream().flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException(
            module + " ended at " + request + "; see its message above");
      }
      return JSON.readTree(answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** This peer as a side that does some work. */
  Side side(String name, String work, Map<String, Object> sizes) {
    return new Side() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public double seconds(int rounds) {
        Map<String, Object> request = new HashMap<>(sizes);
        request.put("do", work);
        request.put("rounds", rounds);
        return ask(request).get("seconds").asDouble();
      }
    };
  }

  @Override
  public void close() {
    process.destroy();
  }
}

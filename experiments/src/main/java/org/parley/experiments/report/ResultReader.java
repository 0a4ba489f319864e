package org.parley.experiments.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.check.InvalidSpecException;
import org.parley.study.export.ExportedRun;

/**
 * Reads the runs of result files: those of {@code train --json}, and those that {@code table}
 * keeps. Files are data: nothing in them is executed, their size is bounded.
 */
public final class ResultReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_BYTES = 1L << 28;

  private ResultReader() {}

  /**
   * The runs of a file, or of all {@code .json} files of a folder in the order of their names.
   *
   * @throws InvalidSpecException naming the file that is no result
   */
  public static List<ExportedRun> read(Path path) throws IOException {
    List<ExportedRun> runs = new ArrayList<>();
    for (Path file : files(path)) {
      runs.addAll(runs(file));
    }
    if (runs.isEmpty()) {
      throw refused(path, "no runs", "a result, or a folder of results (*.json)");
    }
    return runs;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<ExportedRun> runs(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw refused(file, Files.size(file) + " bytes", "at most " + MOST_BYTES + " bytes");
    }
    JsonNode root;
    try {
      root = JSON.readTree(file.toFile());
    } catch (JsonProcessingException unreadable) {
      throw refused(file, "no JSON", "a result that train or table wrote");
    }
    List<ExportedRun> runs = new ArrayList<>();
    boolean table = root.path("batches").isArray();
    String learner = root.path(table ? "arm" : "learner").asText();
    for (JsonNode batch : table ? root.get("batches") : List.of(root)) {
      String task = batch.path("provenance").path("game").asText();
      if (task.isEmpty() || learner.isEmpty() || !batch.path("runs").isArray()) {
        throw refused(file, "another file", "a result that train or table wrote");
      }
      for (JsonNode run : batch.get("runs")) {
        runs.add(run(file, task, learner, root.path("episodes").asLong(), run));
      }
    }
    return runs;
  }

  private static ExportedRun run(
      Path file, String task, String learner, long episodes, JsonNode run) {
    JsonNode value = run.path("return");
    if (!run.path("seed").canConvertToLong() || !(value.isNumber() || value.isNull())) {
      throw refused(file, "a run without seed or return", "a result that train or table wrote");
    }
    boolean ended = run.path("ended").isMissingNode() && !run.path("failed").isTextual();
    return new ExportedRun(
        task,
        learner,
        run.get("seed").asLong(),
        List.of(),
        value.isNull() ? Double.NaN : value.asDouble(),
        Optional.of(run.path("hit")).filter(JsonNode::isBoolean).map(JsonNode::asBoolean),
        run.path("seconds").asDouble(Double.NaN),
        ended ? episodes : 0,
        ended);
  }

  private static InvalidSpecException refused(Path file, String found, String allowed) {
    return InvalidSpecException.of(
        "parley export", "PATH / " + file.getFileName(), found, allowed, "Give another path.");
  }
}

package org.parley.study.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * TensorBoard's event files: scalars {@code return}, {@code temperature} and {@code final return}
 * over steps, a folder a run. Their wall time is 0, as no run keeps when a point was reached; use
 * TensorBoard's horizontal axis of steps.
 */
final class EventFiles {

  private static final String NAME = "events.out.tfevents.0.parley";

  private EventFiles() {}

  static List<Path> write(List<ExportedRun> runs, Path folder) throws IOException {
    Map<String, String> tasks = named(runs.stream().map(ExportedRun::task).toList());
    Map<String, String> learners = named(runs.stream().map(ExportedRun::learner).toList());
    List<Path> written = new ArrayList<>();
    for (ExportedRun run : runs) {
      Path task = tasks.size() > 1 ? folder.resolve(tasks.get(run.task())) : folder;
      Path own = task.resolve(learners.get(run.learner())).resolve("seed-" + run.seed());
      written.add(WholeFile.write(own.resolve(NAME), bytes(run)));
    }
    return written;
  }

  /** For each text a name that is a folder's on any system, and no other text's. */
  private static Map<String, String> named(List<String> texts) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String text : texts.stream().distinct().toList()) {
      String safe = text.replaceAll("[^\\p{L}\\p{N}_.=-]+", "-").replaceAll("^[.-]+|-+$", "");
      String name = safe.isEmpty() ? "unnamed" : safe;
      for (int next = 2; names.containsValue(name); next++) {
        name = safe + "-" + next;
      }
      names.put(text, name);
    }
    return names;
  }

  static byte[] bytes(ExportedRun run) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    EventRecord.write(file, EventRecord.version());
    long last = run.steps();
    for (ExportedRun.Point at : run.curve()) {
      last = Math.max(last, at.step());
      scalar(file, at.step(), "return", at.meanReturn());
      scalar(file, at.step(), "temperature", at.temperature());
    }
    scalar(file, last, "final return", run.finalReturn());
    return file.toByteArray();
  }

  private static void scalar(ByteArrayOutputStream file, long step, String tag, double value) {
    if (Double.isFinite(value)) {
      EventRecord.write(file, EventRecord.scalar(step, tag, (float) value));
    }
  }
}

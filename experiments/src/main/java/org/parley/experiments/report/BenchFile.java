package org.parley.experiments.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file of a measurement; the day is in it, as machines change. */
public final class BenchFile {

  private BenchFile() {}

  /** Writes what was measured, with the day and the commit in front. */
  public static void write(Path path, Map<String, Object> measured) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("day", LocalDate.now().toString());
    all.putAll(Provenance.build());
    all.putAll(measured);
    Path parent = path.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Files.writeString(path, JsonText.of(all));
  }
}

package org.parley.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.parley.study.file.StudyFile;
import org.parley.study.file.SuiteFile;
import org.parley.study.folder.StudyDigest;
import org.parley.study.folder.StudyFolder;
import org.parley.training.TrainingListener;

/** Studies of short runs, from a file as people write them. */
final class ShortStudy {

  private ShortStudy() {}

  /** Two learners with so many seeds each. */
  static String json(int seeds, int episodes) {
    return """
    {"game": {"name": "max-of-three", "s2": 1.5},
     "learners": [
       {"label": "SVNR", "svnr": {"particles": 8, "batch": 32}},
       {"label": "SVNR-M",
        "svnr": {"particles": 8, "batch": 32, "negotiation": "independent"}}],
     "episodes": %d, "seeds": "1..%d",
     "evaluation": {"points": 5, "episodes": 10, "final": 20, "particles": 6}}
    """
        .formatted(episodes, seeds);
  }

  /** The same on two games. */
  static SuiteFile suite(int seeds, int episodes) {
    String games =
        "\"games\": [{\"name\": \"max-of-three\", \"s2\": 1.5, \"label\": \"narrow\"},"
            + " {\"name\": \"max-of-three\", \"s2\": 3, \"label\": \"wide\"}]";
    String one = "\"game\": {\"name\": \"max-of-three\", \"s2\": 1.5}";
    return SuiteFile.of("short", tree(json(seeds, episodes).replace(one, games)));
  }

  static StudyFile file(int seeds, int episodes) {
    return StudyFile.of("short", tree(json(seeds, episodes)));
  }

  private static JsonNode tree(String json) {
    try {
      return JsonMapper.builder().build().readTree(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static StudyFolder folder(Path path, StudyFile file) {
    return StudyFolder.of(path, file.study(), file.settings());
  }

  /** The digest of the same study, made by threads of this process. */
  static String localDigest(Path path, StudyFile file) {
    StudyFolder folder = folder(path, file);
    folder.run(2, TrainingListener.SILENT);
    return StudyDigest.of(folder.result());
  }

  /** Files of finished runs. */
  static long runs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
      return files.filter(file -> file.toString().endsWith(".run")).count();
    }
  }
}

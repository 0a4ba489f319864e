package org.parley.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.parley.check.InvalidSpecException;
import org.parley.experiments.option.StudyOptions;
import org.parley.study.file.StudyFile;
import org.parley.study.file.SuiteFile;
import org.parley.study.folder.RunFolder;
import org.parley.study.folder.StudyFolder;
import org.parley.study.folder.SuiteFolder;
import org.parley.training.TrainingListener;
import picocli.CommandLine;

/**
 * The text of a file of one game or of several, and where it was found.
 *
 * @param source what refusals call it
 * @param json the text
 */
public record StudyText(String source, JsonNode json) {

  /** Makes the runs that are missing in a folder. */
  @FunctionalInterface
  public interface Maker {

    /** Makes them. */
    StudyFolder.Outcome make(RunFolder folder, TrainingListener progress);
  }

  /** Reads a file. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Of a file as it was named on the command line.
   *
   * @param what the command
   */
  public static StudyText ofFile(String what, String file) {
    Path path = StudyOptions.path(what, "FILE", file);
    return new StudyText(path.toString(), reading(what, "FILE", file, () -> StudyFile.text(path)));
  }

  /** Of the file that a folder was begun from. */
  static StudyText ofFolder(String what, Path folder) {
    boolean suite = SuiteFolder.isOne(folder);
    Path json = folder.resolve(suite ? "suite.json" : "study.json");
    Reading<Optional<JsonNode>> file =
        () -> suite ? SuiteFolder.fileOf(folder) : StudyFolder.fileOf(folder);
    Optional<JsonNode> text =
        reading(what, "DIR", folder, () -> Files.exists(json) ? file.read() : Optional.empty());
    return new StudyText(json.toString(), text.orElseThrow(() -> refused(what, folder, json)));
  }

  private static InvalidSpecException refused(String what, Path folder, Path json) {
    return InvalidSpecException.of(
        what,
        "DIR",
        folder,
        "the folder of a study that was begun from a file",
        Files.exists(json)
            ? "A program began this one: run that program again."
            : "There is no study.json.");
  }

  private static <T> T reading(String what, String where, Object named, Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException unreadable) {
      throw InvalidSpecException.of(
          what,
          where,
          named,
          where.equals("DIR") ? "a folder that can be read" : "a file that can be read",
          "It says: " + unreadable + ".");
    }
  }

  /**
   * The folder as it was named on the command line.
   *
   * @param folder null for the file's name and {@code -study}, here
   */
  public static Path folder(String what, String folder, String file) {
    if (folder != null) {
      return StudyOptions.path(what, "--folder", folder);
    }
    String name = Path.of(file).getFileName().toString();
    int dot = name.lastIndexOf('.');
    return Path.of((dot > 0 ? name.substring(0, dot) : name) + "-study");
  }

  /** The study that it asks for. */
  StudyFile study() {
    return StudyFile.of(source, json);
  }

  /** The suite that it asks for. */
  SuiteFile suite() {
    return SuiteFile.of(source, json);
  }

  /** Makes what it asks for in a folder and reports it where a command is; the exit code. */
  public int make(Path path, Maker maker, CommandLine command) {
    return SuiteFile.isOne(json)
        ? new SuiteWork(suite(), path, command).run(maker)
        : new StudyWork(study(), path, command).run(maker);
  }
}

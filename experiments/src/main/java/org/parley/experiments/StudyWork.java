package org.parley.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.parley.check.InvalidSpecException;
import org.parley.experiments.option.StudyOptions;
import org.parley.experiments.report.Provenance;
import org.parley.experiments.report.ResultText;
import org.parley.study.Result;
import org.parley.study.file.StudyFile;
import org.parley.study.file.SuiteFile;
import org.parley.study.folder.StudyDigest;
import org.parley.study.folder.StudyFolder;
import org.parley.study.folder.SuiteFolder;
import org.parley.training.TrainingListener;
import picocli.CommandLine;

/** A study made or continued in a folder, and reported. */
public final class StudyWork {

  /** Makes the runs that are missing in a folder. */
  @FunctionalInterface
  public interface Maker {

    /** Makes them. */
    StudyFolder.Outcome make(StudyFolder folder, TrainingListener progress);
  }

  private final StudyFile file;
  private final Path path;
  private final Maker maker;
  private final FolderReport report;

  /** Of a study's file, in a folder, told where a command is. */
  public StudyWork(StudyFile file, Path path, Maker maker, CommandLine command) {
    this.file = file;
    this.path = path;
    this.maker = maker;
    report = new FolderReport(path, command);
  }

  /** The study file that a folder was begun from. */
  static StudyFile fileOf(String what, Path folder) {
    Path json = folder.resolve("study.json");
    return StudyFile.of(
        json.toString(), fileOf(what, folder, json, () -> StudyFolder.fileOf(folder)));
  }

  /** The suite's file that a folder was begun from. */
  static SuiteFile suiteOf(String what, Path folder) {
    Path json = folder.resolve("suite.json");
    return SuiteFile.of(
        json.toString(), fileOf(what, folder, json, () -> SuiteFolder.fileOf(folder)));
  }

  /** Reads a file. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static JsonNode fileOf(
      String what, Path folder, Path json, Reading<Optional<JsonNode>> reading) {
    Optional<JsonNode> file =
        reading(what, "DIR", folder, () -> Files.exists(json) ? reading.read() : Optional.empty());
    return file.orElseThrow(
        () ->
            InvalidSpecException.of(
                what,
                "DIR",
                folder,
                "the folder of a study that was begun from a file",
                Files.exists(json)
                    ? "A program began this one: run that program again."
                    : "There is no study.json."));
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
   * The text of a study's or suite's file as it was named on the command line.
   *
   * @param what the command
   */
  static JsonNode text(String what, String file) {
    Path path = StudyOptions.path(what, "FILE", file);
    return reading(what, "FILE", file, () -> StudyFile.text(path));
  }

  /**
   * A study file as it was named on the command line.
   *
   * @param what the command
   */
  public static StudyFile read(String what, String file) {
    return StudyFile.of(StudyOptions.path(what, "FILE", file).toString(), text(what, file));
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

  /** Makes the study and reports it; the exit code. */
  public int run() {
    return report.of(
        () -> {
          StudyFolder.Settings settings = file.settings();
          return run(
              StudyFolder.of(
                  path,
                  file.study(),
                  new StudyFolder.Settings(
                      settings.checkpointSeconds(),
                      settings.file(),
                      Provenance.build(),
                      report::tell)));
        });
  }

  private int run(StudyFolder folder) {
    StudyFolder.Outcome outcome =
        FolderReport.made(
            new StudyProgress(folder.study(), System.err),
            progress -> maker.make(folder, progress));
    Result result = folder.result();
    ResultText.print(result, report.out());
    return report.ended(folder.path(), StudyDigest.of(result), outcome, result.complete());
  }
}

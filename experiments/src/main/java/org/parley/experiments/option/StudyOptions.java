package org.parley.experiments.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import picocli.CommandLine.Option;

/** What the commands about studies share. */
public final class StudyOptions {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs made at the same time (default: one a processor).")
  private String threads;

  /** Nothing said yet: picocli fills it in. */
  public StudyOptions() {}

  /**
   * Runs made at the same time.
   *
   * @throws InvalidSpecException if it is no number, or out of range
   */
  public int threads(String what) {
    Problems problems = new Problems();
    var read = TrainRequest.threads(threads, problems);
    problems.throwIfAny(what);
    return read.getAsInt();
  }

  /**
   * A path as typed.
   *
   * @throws InvalidSpecException if this system has no such paths
   */
  public static Path path(String what, String where, String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException impossible) {
      throw InvalidSpecException.of(
          what, where, text, "a path", impossible.getReason() + ": choose another name.");
    }
  }
}

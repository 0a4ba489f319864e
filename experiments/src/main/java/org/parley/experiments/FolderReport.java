package org.parley.experiments;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.parley.study.folder.StudyFolder;
import org.parley.training.TrainingListener;
import picocli.CommandLine;

/** What a command tells that makes runs in a folder, of one game or of several. */
final class FolderReport {

  private final Path path;
  private final PrintWriter out;
  private final PrintWriter err;

  /** Of a folder as it was named, told where a command is. */
  FolderReport(Path path, CommandLine command) {
    this.path = path;
    out = command.getOut();
    err = command.getErr();
  }

  /** The command's exit code; a folder that is lost fails it, in a line. */
  int of(IntSupplier command) {
    try {
      return command.getAsInt();
    } catch (UncheckedIOException lost) {
      tell("parley: " + lost.getMessage());
      return ExitCode.FAILED;
    }
  }

  /** Makes the missing runs, and lets this thread read what was made even if it is interrupted. */
  static StudyFolder.Outcome made(
      StudyProgress progress, Function<TrainingListener, StudyFolder.Outcome> maker) {
    StudyFolder.Outcome outcome;
    try (progress) {
      outcome = maker.apply(progress);
    }
    // Cleared, as files are still to be read; the outcome remembers.
    Thread.interrupted();
    return outcome;
  }

  /** Tells where the runs are, and what is missing; the exit code. */
  int ended(Path kept, String digest, StudyFolder.Outcome outcome, boolean complete) {
    out.println("runs kept in " + kept + ", digest " + digest);
    if (outcome.missing() > 0) {
      tell(outcome.missing() + " runs are missing: ./parley resume " + path);
      return ExitCode.INTERRUPTED;
    }
    return complete ? ExitCode.DONE : ExitCode.FAILED;
  }

  /** Where reports go. */
  PrintWriter out() {
    return out;
  }

  /** Says something beside the report. */
  void tell(String message) {
    err.println(message);
    err.flush();
  }
}

package org.parley.experiments;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.parley.experiments.report.Provenance;
import org.parley.experiments.report.SuiteText;
import org.parley.study.SuiteResult;
import org.parley.study.file.SuiteFile;
import org.parley.study.folder.StudyDigest;
import org.parley.study.folder.StudyFolder;
import org.parley.study.folder.SuiteFolder;
import picocli.CommandLine;

/** A suite made or continued in a folder, and reported. */
final class SuiteWork {

  private final SuiteFile file;
  private final Path path;
  private final PrintWriter out;
  private final PrintWriter err;

  SuiteWork(SuiteFile file, Path path, CommandLine command) {
    this.file = file;
    this.path = path;
    out = command.getOut();
    err = command.getErr();
  }

  /** Makes the suite and reports it; the exit code. */
  int run(int threads) {
    try {
      return run(file.folder(path, Provenance.build(), this::tell), threads);
    } catch (UncheckedIOException lost) {
      tell("parley: " + lost.getMessage());
      return ExitCode.FAILED;
    }
  }

  private int run(SuiteFolder folder, int threads) {
    StudyFolder.Outcome outcome;
    try (StudyProgress progress =
        new StudyProgress(folder.suite(), folder.suite().runs(), System.err)) {
      outcome = folder.run(threads, progress);
    }
    // Cleared, as files are still to be read; the outcome remembers.
    Thread.interrupted();
    SuiteResult result = folder.result();
    SuiteText.print(result, out);
    out.println("runs kept in " + folder.path() + ", digest " + StudyDigest.of(result));
    if (outcome.missing() > 0) {
      tell(outcome.missing() + " runs are missing: ./parley resume " + path);
      return ExitCode.INTERRUPTED;
    }
    return result.complete() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void tell(String message) {
    err.println(message);
    err.flush();
  }
}

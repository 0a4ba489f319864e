package org.parley.experiments;

import java.nio.file.Path;
import org.parley.experiments.report.Provenance;
import org.parley.experiments.report.SuiteText;
import org.parley.study.Suite;
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
  private final FolderReport report;

  SuiteWork(SuiteFile file, Path path, CommandLine command) {
    this.file = file;
    this.path = path;
    report = new FolderReport(path, command);
  }

  /** Makes the suite and reports it; the exit code. */
  int run(StudyText.Maker maker) {
    return report.of(() -> run(file.folder(path, Provenance.build(), report::tell), maker));
  }

  private int run(SuiteFolder folder, StudyText.Maker maker) {
    Suite suite = folder.suite();
    StudyFolder.Outcome outcome =
        FolderReport.made(
            new StudyProgress(suite, suite.runs(), System.err),
            progress -> maker.make(folder, progress));
    SuiteResult result = folder.result();
    SuiteText.print(result, report.out());
    return report.ended(folder.path(), StudyDigest.of(result), outcome, result.complete());
  }
}

package org.parley.experiments;

import java.nio.file.Path;
import org.parley.experiments.report.Provenance;
import org.parley.experiments.report.ResultText;
import org.parley.study.Result;
import org.parley.study.file.StudyFile;
import org.parley.study.folder.StudyDigest;
import org.parley.study.folder.StudyFolder;
import picocli.CommandLine;

/** A study made or continued in a folder, and reported. */
final class StudyWork {

  private final StudyFile file;
  private final Path path;
  private final FolderReport report;

  /** Of a study's file, in a folder, told where a command is. */
  StudyWork(StudyFile file, Path path, CommandLine command) {
    this.file = file;
    this.path = path;
    report = new FolderReport(path, command);
  }

  /** Makes the study and reports it; the exit code. */
  int run(StudyText.Maker maker) {
    return report.of(() -> run(file.folder(path, Provenance.build(), report::tell), maker));
  }

  private int run(StudyFolder folder, StudyText.Maker maker) {
    StudyFolder.Outcome outcome =
        FolderReport.made(
            new StudyProgress(folder.study(), System.err),
            progress -> maker.make(folder, progress));
    Result result = folder.result();
    ResultText.print(result, report.out());
    return report.ended(folder.path(), StudyDigest.of(result), outcome, result.complete());
  }
}

package org.parley.experiments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.check.Problems;
import org.parley.experiments.report.Provenance;
import org.parley.experiments.report.ResultReader;
import org.parley.study.export.ExportFormat;
import org.parley.study.export.ExportedRun;
import org.parley.study.file.StudyFile;
import org.parley.study.file.SuiteFile;
import org.parley.study.folder.StudyFolder;
import org.parley.study.folder.SuiteFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley export}: results for other tools. */
@Command(
    name = "export",
    description = "Write results for other tools.",
    customSynopsis = "parley export PATH --to FORMAT [--folder DIR]",
    sortOptions = false,
    footer = {"", "Example: ./parley export experiments/results/first-light --to marl-eval"})
final class Export implements Callable<Integer> {

  private static final String WHAT = "parley export";

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PATH",
      hideParamSyntax = true,
      description =
          "A result's file, as train --json and table write them, a folder of them, or the folder of"
              + " a study.")
  private String path;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description = "marl-eval, tensorboard, csv, jsonl, markdown or latex.")
  private String to;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      defaultValue = "export",
      description = "Where it is written; made if there is none (default: ${DEFAULT-VALUE}).")
  private String folder;

  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    Problems problems = new Problems();
    problems.require(
        path != null && Files.isReadable(Path.of(path)),
        "PATH",
        path == null ? "missing" : path,
        "a file or a folder that can be read",
        "'./parley train … --json FILE' writes one.");
    problems.require(
        ExportFormat.of(to).isPresent(),
        "--to",
        to == null ? "missing" : to,
        "one of " + String.join(", ", ExportFormat.names()),
        "Write --to csv.");
    problems.throwIfAny(WHAT);
    try {
      List<ExportedRun> runs = runs(Path.of(path));
      List<Path> written = ExportFormat.of(to).orElseThrow().write(runs, Path.of(folder));
      written.forEach(file -> spec.commandLine().getOut().println(file));
      return ExitCode.DONE;
    } catch (IOException lost) {
      spec.commandLine().getErr().println("parley export: failed: " + lost);
      return ExitCode.FAILED;
    }
  }

  private List<ExportedRun> runs(Path from) throws IOException {
    if (SuiteFolder.isOne(from)) {
      SuiteFile file = StudyText.ofFolder(WHAT, from).suite();
      return ExportedRun.of(file.folder(from, Provenance.build(), this::tell).result());
    }
    if (StudyFolder.isOne(from)) {
      StudyFile file = StudyText.ofFolder(WHAT, from).study();
      return ExportedRun.of(file.folder(from, Provenance.build(), this::tell).result());
    }
    return ResultReader.read(from);
  }

  private void tell(String message) {
    spec.commandLine().getErr().println(message);
  }
}

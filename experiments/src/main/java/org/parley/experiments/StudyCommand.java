package org.parley.experiments;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.experiments.option.StudyOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley study}: the study of a file, into a folder. */
@Command(
    name = "study",
    description = "Make the runs of a study file, each kept in a folder as it finishes.",
    customSynopsis = "parley study FILE [OPTION]...",
    sortOptions = false,
    footer = {
      "",
      "Example: ./parley study experiments/configs/example.yaml --folder out",
      "Ctrl-C puts the runs down where they are; './parley resume out' takes them up again."
    })
final class StudyCommand implements Callable<Integer> {

  private static final String WHAT = "parley study";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "A study in YAML or JSON, of one game or several.")
  private String file;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where runs are kept (default: the file's name and -study, in this folder).")
  private String folder;

  @Mixin private StudyOptions options;

  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    int threads = options.threads(WHAT);
    StudyText text = StudyText.ofFile(WHAT, file);
    Path path = StudyText.folder(WHAT, folder, file);
    StudyText.Maker maker = (opened, progress) -> opened.run(threads, progress);
    return text.make(path, maker, spec.commandLine());
  }
}

package org.parley.experiments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.check.InvalidSpecException;
import org.parley.experiments.option.StudyOptions;
import org.parley.study.file.StudyFile;
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

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "FILE", description = "A study in YAML or JSON.")
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
    int threads = options.threads("parley study");
    StudyFile read = read();
    Path path = folder == null ? besides() : StudyOptions.path("parley study", "--folder", folder);
    return new StudyWork(read, path, threads, spec.commandLine()).run();
  }

  private StudyFile read() {
    Path path = StudyOptions.path("parley study", "FILE", file);
    try {
      return StudyFile.read(path);
    } catch (IOException unreadable) {
      throw InvalidSpecException.of(
          "parley study", "FILE", file, "a file that can be read", "It says: " + unreadable + ".");
    }
  }

  private Path besides() {
    String name = Path.of(file).getFileName().toString();
    int dot = name.lastIndexOf('.');
    return Path.of((dot > 0 ? name.substring(0, dot) : name) + "-study");
  }
}

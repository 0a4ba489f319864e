package org.parley.experiments;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parley.experiments.option.StudyOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley resume}: what is missing in a study's folder. */
@Command(
    name = "resume",
    description = "Go on with a study that was put down, killed or stopped by a full disk.",
    customSynopsis = "parley resume DIR [OPTION]...",
    footer = {"", "Example: ./parley resume out"})
final class ResumeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "DIR", description = "A folder that 'study' has made.")
  private String folder;

  @Mixin private StudyOptions options;

  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    int threads = options.threads("parley resume");
    Path path = StudyOptions.path("parley resume", "DIR", folder);
    StudyText text = StudyText.ofFolder("parley resume", path);
    StudyText.Maker maker = (opened, progress) -> opened.run(threads, progress);
    return text.make(path, maker, spec.commandLine());
  }
}

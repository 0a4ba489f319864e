package org.parley.experiments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.check.InvalidSpecException;
import org.parley.experiments.option.StudyOptions;
import org.parley.study.Result;
import org.parley.study.file.StudyFile;
import org.parley.study.folder.StudyDigest;
import org.parley.study.folder.StudyFolder;
import org.parley.study.folder.Verification;
import org.parley.training.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley reproduce}: kept runs made again, and compared bit by bit. */
@Command(
    name = "reproduce",
    description = "Make kept runs again and tell which come out the same, drifted or failed.",
    customSynopsis = "parley reproduce DIR-OR-FILE [OPTION]...",
    footer = {
      "",
      "DIR is a study's folder, FILE one of its runs.",
      "Example: ./parley reproduce out/runs/1-svnr.seed-3.run"
    })
final class ReproduceCommand implements Callable<Integer> {

  private static final String WHAT = "parley reproduce";

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "DIR-OR-FILE", description = "What is to come out again.")
  private String what;

  @Mixin private StudyOptions options;

  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    int threads = options.threads(WHAT);
    Path path = StudyOptions.path(WHAT, "DIR-OR-FILE", what);
    Path folder = folderOf(path);
    StudyFile file = StudyWork.fileOf(WHAT, folder);
    StudyFolder opened = StudyFolder.of(folder, file.study(), file.settings().telling(this::tell));
    Result result = chosen(opened, path, folder);
    if (result.runs().isEmpty()) {
      throw InvalidSpecException.of(
          WHAT, "DIR-OR-FILE", what, "with a run that is sound", "Resume the study first.");
    }
    Verification verification;
    try (StudyProgress progress = new StudyProgress(result, System.err)) {
      verification = Verification.of(result, threads, progress);
    }
    boolean interrupted = Thread.interrupted();
    spec.commandLine().getOut().println(verification);
    spec.commandLine().getOut().println("digest of what is kept: " + StudyDigest.of(result));
    if (interrupted) {
      return ExitCode.INTERRUPTED;
    }
    return verification.same() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void tell(String message) {
    spec.commandLine().getErr().println(message);
  }

  /** The folder itself; of {@code DIR/study.json} and {@code DIR/runs/NAME.run}, DIR. */
  private static Path folderOf(Path path) {
    if (Files.isDirectory(path)) {
      return path;
    }
    Path parent = path.getParent();
    boolean run = parent.endsWith("runs") && parent.getParent() != null;
    return run ? parent.getParent() : parent;
  }

  private Result chosen(StudyFolder opened, Path path, Path folder) {
    if (!path.startsWith(folder.resolve("runs"))) {
      return opened.result();
    }
    if (!Files.exists(path)) {
      throw InvalidSpecException.of(
          WHAT, "DIR-OR-FILE", what, "there", "Look into " + folder + ".");
    }
    String name = path.getFileName().toString().replaceAll("\\.(json|npy|run)$", "");
    Result all = opened.result();
    List<Run> one =
        all.runs().stream().filter(run -> opened.nameOf(run.plan()).equals(name)).toList();
    return new Result(all.study(), one);
  }
}

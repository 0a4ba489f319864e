package org.parley.experiments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.check.InvalidSpecException;
import org.parley.experiments.option.StudyOptions;
import org.parley.experiments.report.Provenance;
import org.parley.experiments.report.TrainedFile;
import org.parley.study.Result;
import org.parley.study.SuiteResult;
import org.parley.study.file.StudyFile;
import org.parley.study.file.SuiteFile;
import org.parley.study.folder.StudyDigest;
import org.parley.study.folder.StudyFolder;
import org.parley.study.folder.SuiteFolder;
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
    customSynopsis = "parley reproduce PATH [OPTION]...",
    footer = {
      "",
      "PATH is a study's folder, one of its runs, or a file of 'train --json'.",
      "Example: ./parley reproduce out/runs/1-svnr.seed-3.run",
      "Example: ./parley reproduce result.json"
    })
final class ReproduceCommand implements Callable<Integer> {

  private static final String WHAT = "parley reproduce";

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "PATH", description = "What is to come out again.")
  private String what;

  @Mixin private StudyOptions options;

  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    int threads = options.threads(WHAT);
    Path path = StudyOptions.path(WHAT, "PATH", what);
    Path folder = folderOf(path);
    if (SuiteFolder.isOne(folder)) {
      return suite(folder, threads);
    }
    return Files.isRegularFile(path) && !StudyFolder.isOne(folder)
        ? trained(path, threads)
        : study(path, folder, threads);
  }

  private int study(Path path, Path folder, int threads) {
    StudyFile file = StudyText.ofFolder(WHAT, folder).study();
    StudyFolder opened = file.folder(folder, Provenance.build(), this::tell);
    Result result = chosen(opened, path, folder);
    requireRuns(result.runs());
    try (StudyProgress progress = new StudyProgress(result, System.err)) {
      return told(Verification.of(result, threads, progress), StudyDigest.of(result));
    }
  }

  private int suite(Path folder, int threads) {
    SuiteFile file = StudyText.ofFolder(WHAT, folder).suite();
    SuiteResult result = file.folder(folder, Provenance.build(), this::tell).result();
    requireRuns(result.runs());
    try (StudyProgress progress =
        new StudyProgress(result.suite(), result.runs().size(), System.err)) {
      return told(Verification.of(result.runs(), threads, progress), StudyDigest.of(result));
    }
  }

  private void requireRuns(List<Run> runs) {
    if (runs.isEmpty()) {
      throw InvalidSpecException.of(
          WHAT, "PATH", what, "with a run that is sound", "Resume the study first.");
    }
  }

  private int trained(Path path, int threads) {
    TrainedFile file;
    try {
      file = TrainedFile.read(path);
    } catch (IOException unreadable) {
      throw InvalidSpecException.of(
          WHAT, "PATH", what, "a file that can be read", "It says: " + unreadable + ".");
    }
    try (StudyProgress progress = new StudyProgress(file.study(), System.err)) {
      return told(file.against(file.study().run(threads, progress)), "");
    }
  }

  /** Prints what came of it; the exit code. */
  private int told(Verification verification, String digest) {
    boolean interrupted = Thread.interrupted();
    spec.commandLine().getOut().println(verification);
    if (!digest.isEmpty()) {
      spec.commandLine().getOut().println("digest of what is kept: " + digest);
    }
    if (interrupted) {
      return ExitCode.INTERRUPTED;
    }
    return verification.same() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void tell(String message) {
    spec.commandLine().getErr().println(message);
  }

  /**
   * The folder itself; of {@code DIR/study.json}, {@code DIR/suite.json} and {@code
   * DIR/runs/NAME.run}, DIR.
   */
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
      throw InvalidSpecException.of(WHAT, "PATH", what, "there", "Look into " + folder + ".");
    }
    String name = path.getFileName().toString().replaceAll("\\.(json|npy|run)$", "");
    Result all = opened.result();
    List<Run> one =
        all.runs().stream().filter(run -> opened.nameOf(run.plan()).equals(name)).toList();
    return new Result(all.study(), one);
  }
}

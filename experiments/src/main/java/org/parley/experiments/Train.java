package org.parley.experiments;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.parley.experiments.option.TrainOptions;
import org.parley.experiments.option.TrainRequest;
import org.parley.experiments.report.PolicyText;
import org.parley.experiments.report.ResultPath;
import org.parley.experiments.report.ResultText;
import org.parley.study.Result;
import org.parley.training.Run;
import org.parley.training.TrainingListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley train}: one learner on one game from many seeds. */
@Command(
    name = "train",
    description = "Train a learner on a game from several seeds.",
    customSynopsis = "parley train GAME --learner NAME [OPTION]...",
    sortOptions = false,
    footer = {
      "",
      "Example: ./parley train stag-hunt --param alone=0 --learner meta-mapg",
      "Example: ./parley train max-of-three --param s2=1.5 --learner svnr --seeds 20",
      "Ctrl-C ends training; what was reached until then is reported."
    })
final class Train implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private TrainOptions options;

  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    TrainRequest request = TrainRequest.of(options);
    Result result = train(request);
    // Cleared, so that nothing below takes it for its own; the result remembers.
    boolean interrupted = Thread.interrupted();
    boolean saved = request.json().map(path -> save(path, request, result)).orElse(true);
    ResultText.print(result, spec.commandLine().getOut());
    PolicyText.print(result, spec.commandLine().getOut());
    if (result.complete()) {
      ScheduleReview.of(request.study()).forEach(spec.commandLine().getErr()::println);
    }
    if (failures(result) || !saved) {
      return ExitCode.FAILED;
    }
    return interrupted && !result.complete() ? ExitCode.INTERRUPTED : ExitCode.DONE;
  }

  private static Result train(TrainRequest request) {
    if (!Terminal.isWatched()) {
      return request.study().run(request.threads(), TrainingListener.SILENT);
    }
    try (Progress progress = new Progress(request.study(), System.err)) {
      return request.study().run(request.threads(), progress);
    }
  }

  /** Tells why runs failed; whether any did. */
  private boolean failures(Result result) {
    PrintWriter err = spec.commandLine().getErr();
    for (Run run : result.runs()) {
      run.failure().ifPresent(why -> err.println("seed " + run.plan().seed() + ": " + why));
    }
    return result.runs().stream().anyMatch(run -> run.failure().isPresent());
  }

  private boolean save(ResultPath path, TrainRequest request, Result result) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      path.write(request.gameName(), request.given(), result);
      err.println("Written: " + path);
      return true;
    } catch (IOException lost) {
      err.println("parley train: --json = " + path + " could not be written: " + lost);
      return false;
    }
  }
}

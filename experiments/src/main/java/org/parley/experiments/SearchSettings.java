package org.parley.experiments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.parley.experiments.option.SearchOptions;
import org.parley.experiments.option.SearchRequest;
import org.parley.experiments.option.TrainOptions;
import org.parley.study.search.SearchResult;
import org.parley.study.search.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley search}: settings of a learner for a game. */
@Command(
    name = "search",
    description = "Search for a learner's settings on a game over the papers' Table 9.",
    customSynopsis = "parley search GAME --learner NAME [OPTION]...",
    sortOptions = false,
    footer = {
      "",
      "Example: ./parley search max-of-three --learner svnr --profile quick --trials 20 --seeds 4",
      "Every run is kept as it ends; the same command again goes on where it stopped."
    })
final class SearchSettings implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private TrainOptions learner;

  @Mixin private SearchOptions options;

  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    SearchRequest request = SearchRequest.of(learner, options);
    PrintWriter err = spec.commandLine().getErr();
    try {
      SearchResult result =
          request.search().run(request.threads(), request.journal(), trial -> tell(trial, err));
      boolean interrupted = Thread.interrupted();
      report(result, spec.commandLine().getOut());
      return interrupted && !result.complete() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    } catch (IOException | UncheckedIOException lost) {
      err.println("parley search: --journal = " + request.journal() + " failed: " + lost);
      return ExitCode.FAILED;
    }
  }

  private static void tell(Trial trial, PrintWriter err) {
    err.println(line(trial));
    err.flush();
  }

  private static String line(Trial trial) {
    return String.format(
        Locale.ROOT,
        "trial %d: %.4g (%s, %d runs) %s",
        trial.number(),
        trial.value(),
        trial.state().name().toLowerCase(Locale.ROOT),
        trial.values().size(),
        trial.point());
  }

  private static void report(SearchResult result, PrintWriter out) {
    long pruned = result.trials().stream().filter(it -> it.state() == Trial.State.PRUNED).count();
    out.printf(
        "%d of %d trials, %d pruned, %d runs%n",
        result.trials().size(), result.search().effort().trials(), pruned, result.evaluations());
    out.println(result.best().map(best -> "best: " + line(best)).orElse("no trial has a value"));
  }
}

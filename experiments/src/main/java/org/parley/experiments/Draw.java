package org.parley.experiments;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.parley.experiments.figure.Drawing;
import org.parley.experiments.figure.Subject;
import org.parley.experiments.option.FigureOptions;
import org.parley.experiments.option.FigureRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley figure}: a figure into a file. */
@Command(
    name = "figure",
    description = "Draw a figure; without a name, list the figures.",
    customSynopsis = "parley figure [NAME] [OPTION]...",
    sortOptions = false,
    footer = {"", "Example: ./parley figure basin-map --game chicken --out chicken.png"})
final class Draw implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private FigureOptions options;

  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    FigureRequest request = FigureRequest.of(options);
    PrintWriter out = spec.commandLine().getOut();
    if (request.drawing().isEmpty()) {
      for (String name : Drawing.names()) {
        out.printf("%-12s %s%n", name, Drawing.of(name).title());
      }
      return ExitCode.DONE;
    }
    long started = System.nanoTime();
    Subject subject =
        new Subject(
            request.game(),
            request.steps(),
            request.side(),
            request.threads(),
            request.folder(),
            request.profile());
    request.drawing().get().draw(subject, request.out());
    double seconds = (System.nanoTime() - started) / 1e9;
    out.printf(Locale.ROOT, "Made in %.1f s, written: %s%n", seconds, request.out());
    return ExitCode.DONE;
  }
}

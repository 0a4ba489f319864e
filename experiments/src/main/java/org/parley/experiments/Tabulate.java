package org.parley.experiments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.parley.experiments.option.TableOptions;
import org.parley.experiments.option.TableRequest;
import org.parley.experiments.table.ArmStore;
import org.parley.experiments.table.FolderLock;
import org.parley.experiments.table.Results;
import org.parley.experiments.table.Table;
import org.parley.experiments.table.TableRunner;
import org.parley.experiments.table.Tables;
import org.parley.experiments.table.Tabulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley table}: a table of the papers beside ours. */
@Command(
    name = "table",
    description = "Make a table of the papers beside ours; without a name, list the tables.",
    customSynopsis = "parley table [NAME] [OPTION]...",
    sortOptions = false,
    footer = {
      "",
      "Example: ./parley table 8 --profile paper --folder results",
      "Every run is kept as it finishes; the same command again makes only what is missing."
    })
final class Tabulate implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private TableOptions options;

  @Mixin private HelpOption help;

  @Override
  @SuppressWarnings("try") // The lock is held, not used.
  public Integer call() {
    TableRequest request = TableRequest.of(options);
    PrintWriter err = spec.commandLine().getErr();
    if (request.table().isEmpty()) {
      list(spec.commandLine().getOut());
      return ExitCode.DONE;
    }
    try (FolderLock lock = FolderLock.take(request.folder())) {
      return make(request, request.table().get(), err);
    } catch (IOException | UncheckedIOException lost) {
      err.println("parley table: --folder = " + request.folder() + " failed: " + lost);
      return ExitCode.FAILED;
    }
  }

  private static void list(PrintWriter out) {
    for (String name : Tables.names()) {
      out.printf("%-8s %s%n", name, Tables.of(name).title());
    }
  }

  private Integer make(TableRequest request, Table table, PrintWriter err) throws IOException {
    ArmStore store = new ArmStore(request.folder(), request.profile(), line -> say(err, line));
    if (!request.tabulate()) {
      new TableRunner(table, request.budget(), store, line -> say(err, line), request.only())
          .run(request.threads());
    }
    // Cleared, as files are still to be written.
    boolean interrupted = Thread.interrupted();
    Results results = Results.of(table, request.profile(), request.budget(), store);
    Tabulation tabulation = new Tabulation(results);
    spec.commandLine().getOut().print(tabulation.markdown());
    say(err, "Written: " + tabulation.write(request.folder()));
    if (interrupted) {
      return ExitCode.INTERRUPTED;
    }
    return results.failures() ? ExitCode.FAILED : ExitCode.DONE;
  }

  private static void say(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}

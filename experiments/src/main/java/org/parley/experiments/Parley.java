package org.parley.experiments;

import java.io.PrintWriter;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's way in; every command is a class of its own. */
@Command(
    name = "parley",
    description = "Cooperative games whose agents negotiate before they act.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Train.class,
      StudyCommand.class,
      ResumeCommand.class,
      ReproduceCommand.class,
      Diagnose.class,
      Tabulate.class,
      Draw.class,
      SearchSettings.class,
      Export.class,
      Cover.class,
      Games.class,
      Learners.class,
      Bench.class,
      HelpCommand.class
    })
public final class Parley implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private HelpOption help;

  @Option(
      names = "--trace",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an unexpected failure.")
  private boolean trace;

  private Parley() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(Interruption.saveBeforeExit(() -> run(Terminal.out(), Terminal.err(), args)));
  }

  /**
   * Runs a command in this process.
   *
   * @param out receives results
   * @param err receives progress and messages
   * @return the exit code, as in the package's table
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    Parley parley = new Parley();
    Refusals refusals = new Refusals(() -> parley.trace);
    CommandLine commands = new CommandLine(parley);
    ServiceLoader.load(FurtherCommand.class).forEach(commands::addSubcommand);
    commands
        .setOut(out)
        .setErr(err)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(refusals)
        .setExecutionExceptionHandler(refusals);
    try {
      return commands.execute(args);
    } catch (Error broken) {
      return refusals.unexpected(broken, err);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** No command was named. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command", null, "missing");
  }
}

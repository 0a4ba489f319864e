package org.parley.experiments;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problem;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what went wrong, and turns it into an exit code. Whoever found it, bad input is told in one
 * form: the place, the value, what is allowed, the remedy, and where to read on.
 */
final class Refusals implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final BooleanSupplier trace;

  Refusals(BooleanSupplier trace) {
    this.trace = trace;
  }

  @Override
  public int handleParseException(ParameterException refused, String[] args) {
    CommandLine command = refused.getCommandLine();
    return refuse(
        new InvalidSpecException(command.getCommandSpec().qualifiedName(), problems(refused)),
        command.getCommandSpec().userObject() instanceof HelpCommand
            ? command.getParent()
            : command);
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    return thrown instanceof InvalidSpecException refused
        ? refuse(refused, command)
        : unexpected(thrown, command.getErr());
  }

  private static int refuse(InvalidSpecException refused, CommandLine command) {
    String name = command.getParent() == null ? "" : " " + command.getCommandName();
    command.getErr().println(refused.getMessage());
    command.getErr().println("Try: ./parley help" + name);
    return ExitCode.REFUSED;
  }

  /** The last resort: a fault of Parley's, or of the machine. */
  int unexpected(Throwable thrown, PrintWriter err) {
    if (trace.getAsBoolean()) {
      thrown.printStackTrace(err);
    } else {
      err.println("parley: unexpected " + thrown + ". To see where it comes from, add --trace.");
    }
    return ExitCode.UNEXPECTED;
  }

  private static List<Problem> problems(ParameterException refused) {
    CommandLine command = refused.getCommandLine();
    if (refused instanceof UnmatchedArgumentException unmatched) {
      return unmatched.getUnmatched().stream().map(text -> unknown(text, command)).toList();
    }
    if (refused instanceof MissingParameterException missing) {
      return missing.getMissing().stream().map(Refusals::missing).toList();
    }
    if (refused instanceof OverwrittenOptionException twice) {
      return List.of(
          new Problem(
              name(twice.getOverwritten()),
              "given twice",
              "given once",
              "Leave out one of the two."));
    }
    return List.of(
        refused.getArgSpec() == null
            ? unknown(String.valueOf(refused.getValue()), command)
            : valued(refused.getArgSpec(), refused.getValue()));
  }

  private static Problem missing(ArgSpec argument) {
    return new Problem(
        name(argument),
        "missing",
        "followed by its value",
        "Write " + name(argument) + " " + argument.paramLabel() + ".");
  }

  /** The command line takes all values as text, so only a switch can be given a wrong one. */
  private static Problem valued(ArgSpec argument, String value) {
    return new Problem(
        name(argument), value, "without a value", "Write " + name(argument) + " alone.");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static Problem unknown(String text, CommandLine command) {
    if (text.startsWith("-")) {
      return new Problem("option", text, "one of " + options(command), "Check the spelling.");
    }
    Set<String> commands = commands(command);
    return commands.isEmpty()
        ? new Problem("argument", text, "left out: nothing is expected here", "Check the order.")
        : new Problem(
            "command",
            text,
            "one of " + String.join(", ", commands),
            "'./parley help' tells what they do.");
  }

  /** The commands that could be named where this one was; none below a command. */
  private static Set<String> commands(CommandLine command) {
    boolean help = command.getCommandSpec().userObject() instanceof HelpCommand;
    return (help ? command.getParent() : command).getSubcommands().keySet();
  }

  private static String options(CommandLine command) {
    Set<String> names = new TreeSet<>();
    command.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
    return String.join(", ", names);
  }
}

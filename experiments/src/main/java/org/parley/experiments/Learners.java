package org.parley.experiments;

import java.io.PrintWriter;
import org.parley.check.InvalidSpecException;
import org.parley.check.Nearest;
import org.parley.experiments.option.LearnerList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley learners}: what there is to train, and what can be set of it. */
@Command(
    name = "learners",
    description = "List the learners; with a NAME, its options.",
    customSynopsis = "parley learners [NAME]",
    footer = {"", "Example: ./parley learners maddpg"})
final class Learners implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      hideParamSyntax = true,
      description = "A learner; leave it out to list them.")
  private String name;

  @Mixin private HelpOption help;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      LearnerList.all().forEach(out::println);
    } else if (LearnerList.names().contains(name)) {
      LearnerList.of(name).forEach(out::println);
    } else {
      throw InvalidSpecException.of(
          "parley learners",
          "NAME",
          name,
          "one of " + String.join(", ", LearnerList.names()),
          Nearest.remedy(name, LearnerList.names(), "'./parley learners' lists them."));
    }
  }
}

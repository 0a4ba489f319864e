package org.parley.spark;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.check.Problems;
import org.parley.experiments.ExitCode;
import org.parley.experiments.FurtherCommand;
import org.parley.experiments.HelpOption;
import org.parley.experiments.StudyText;
import org.parley.study.folder.RunFolder;
import org.parley.study.folder.StudyFolder;
import org.parley.training.TrainingListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code parley spark}: the study of a file, of one game or several, made on Spark, into a folder.
 */
@Command(
    name = "spark",
    description = "Make the runs of a study file on Apache Spark, each kept in a folder here.",
    customSynopsis = "parley spark FILE [OPTION]...",
    sortOptions = false,
    footer = {
      "",
      "Example: ./parley spark experiments/configs/example-study.yaml --folder out \\",
      "           --master spark://host:7077 --conf spark.executor.memory=2g",
      "The same line again, or './parley resume out', makes what is missing."
    })
public final class SparkCommand implements FurtherCommand {

  private static final String WHAT = "parley spark";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "A study in YAML or JSON, of one game or several.")
  private String file;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where runs are kept (default: the file's name and -study, in this folder).")
  private String folder;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "spark://HOST:PORT, local[N] or local[*] (default: local[*], this machine).")
  private String master;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "A setting of Spark's; may be given again.")
  private List<String> settings = new ArrayList<>();

  @Mixin private HelpOption help;

  private final List<SparkStudies.Failure> failures = new ArrayList<>();

  /** Nothing said yet: picocli fills it in. */
  public SparkCommand() {}

  @Override
  public Integer call() {
    SparkCluster cluster =
        SparkCluster.of(master == null ? "local[*]" : master).with(pairs()).telling(this::tell);
    StudyText text = StudyText.ofFile(WHAT, file);
    Path path = StudyText.folder(WHAT, folder, file);
    int code = text.make(path, (to, progress) -> make(to, cluster, progress), spec.commandLine());
    failures.forEach(failure -> tell("not made: " + failure));
    return failures.isEmpty() ? code : ExitCode.FAILED;
  }

  private StudyFolder.Outcome make(
      RunFolder folder, SparkCluster cluster, TrainingListener progress) {
    SparkStudies.Outcome outcome = SparkStudies.run(folder, cluster, progress);
    failures.addAll(outcome.failures());
    return outcome.runs();
  }

  private Map<String, String> pairs() {
    Map<String, String> pairs = new TreeMap<>();
    Problems problems = new Problems();
    for (String setting : settings) {
      int sign = setting.indexOf('=');
      if (problems.require(
          sign > 0, "--conf", setting, "KEY=VALUE", "Write spark.executor.memory=2g.")) {
        pairs.put(setting.substring(0, sign), setting.substring(sign + 1));
      }
    }
    problems.throwIfAny(WHAT);
    return pairs;
  }

  private void tell(String message) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(message);
    err.flush();
  }
}

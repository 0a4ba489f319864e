package org.parley.experiments.option;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What can be said to {@code parley diagnose}, as typed. */
public final class DiagnoseOptions {

  @Option(
      names = "--learner",
      paramLabel = "NAME",
      completionCandidates = LearnerName.Names.class,
      description =
          "Diagnose this one too, with its defaults; may be repeated. './parley learners' lists"
              + " them.")
  List<String> learners = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "20",
      description = "Train with seeds 1 to N (default: ${DEFAULT-VALUE}).")
  String seeds;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Plays of the game in each run (default: ${DEFAULT-VALUE}).")
  String episodes;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs made at the same time (default: one a processor).")
  String threads;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write every number of every run to this file.")
  String json;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Also write tables and paragraphs to this file.")
  String markdown;

  /** Nothing said yet: picocli fills it in. */
  public DiagnoseOptions() {}
}
